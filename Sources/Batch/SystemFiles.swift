/// Files that operating systems leave in folders.
enum SystemFiles {
  /// The folder of resource forks that the Mac's archiver adds.
  static let macFolder = Array("__macosx".utf8)

  private static let names = [".ds_store", "thumbs.db", "desktop.ini"].map { Array($0.utf8) }

  /// Whether a file's name is one that an operating system gave.
  static func isJunk(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard let first = name.first else { return false }
    switch bytes[first] {
    case UInt8(ascii: "."):
      if name.count > 2, bytes[first + 1] == UInt8(ascii: "_") { return true }
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "D"), UInt8(ascii: "d"): break
    default: return false
    }
    return names.contains { equalsIgnoringCase(bytes, name, $0) }
  }

  /// Where the first folder of that name begins in a path; nil if the path leads through none.
  static func startOfMacFolder(_ bytes: Span<UInt8>, _ path: Range<Int>) -> Int? {
    var start = path.lowerBound
    while let slash = firstSlash(bytes, start..<path.upperBound) {
      if equalsIgnoringCase(bytes, start..<slash, macFolder) { return start }
      start = slash + 1
    }
    return nil
  }
}

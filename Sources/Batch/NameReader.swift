/// Takes an entry's name apart and says what its place and form make of it.
struct NameReader {
  /// What a name turns out to be.
  enum Reading {
    /// The folder of a work order itself.
    case folder
    case image(stem: Range<Int>, extensionLength: Int)
    case document(DocumentKind)
    case other(OtherFile.Kind)
  }

  /// The admitted extensions, in lower case.
  private let formats: [[UInt8]]

  init(formats: [String]) { self.formats = formats.map { Array($0.lowercased().utf8) } }

  /// What a name is, apart from the work order's folder.
  ///
  /// - Parameters:
  ///   - rest: the name behind the folder's `/`.
  func reading(_ bytes: Span<UInt8>, rest: Range<Int>) -> Reading {
    if rest.isEmpty { return .folder }
    if let last = lastSlash(bytes, rest) {
      let file = last + 1..<rest.upperBound
      return .other(!file.isEmpty && SystemFiles.isJunk(bytes, file) ? .junk : .nested)
    }
    if let kind = documentKind(bytes, rest) { return .document(kind) }
    if SystemFiles.isJunk(bytes, rest) { return .other(.junk) }
    guard let dot = lastDot(bytes, rest) else { return .other(.unexpected) }
    let ending = dot + 1..<rest.upperBound
    if ending.count <= Image.longestExtension,
      formats.contains(where: { equalsIgnoringCase(bytes, ending, $0) })
    {
      return .image(stem: rest.lowerBound..<dot, extensionLength: ending.count)
    }
    return .other(ImageExtensions.contains(bytes, ending) ? .foreignImage : .unexpected)
  }

  private func documentKind(_ bytes: Span<UInt8>, _ name: Range<Int>) -> DocumentKind? {
    // Both end with "a.json" or "s.json", which few images do: one look at the last byte settles it for them.
    guard name.count >= 13, bytes[name.upperBound - 1] == UInt8(ascii: "n") else { return nil }
    return DocumentKind.allCases.first { equals(bytes, name, $0.fileName.utf8) }
  }

  private func lastDot(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var position = range.upperBound
    while position > range.lowerBound {
      position -= 1
      if bytes[position] == UInt8(ascii: ".") { return position }
    }
    return nil
  }

  private func lastSlash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var position = range.upperBound
    while position > range.lowerBound {
      position -= 1
      if bytes[position] == UInt8(ascii: "/") { return position }
    }
    return nil
  }
}

/// Whether a range of bytes is just this text.
func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: String.UTF8View) -> Bool {
  guard range.count == text.count else { return false }
  var position = range.lowerBound
  for byte in text {
    if bytes[position] != byte { return false }
    position += 1
  }
  return true
}

/// Whether a range of bytes is this text but for the case of ASCII letters; `text` is in lower case.
func equalsIgnoringCase(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: [UInt8]) -> Bool {
  guard range.count == text.count else { return false }
  for position in 0..<text.count where lowercased(bytes[range.lowerBound + position]) != text[position] {
    return false
  }
  return true
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// Files that operating systems leave in folders.
enum SystemFiles {
  /// The folder of resource forks that the Mac's archiver adds.
  static let macFolder = Array("__macosx".utf8)

  private static let names = [".ds_store", "thumbs.db", "desktop.ini"].map { Array($0.utf8) }

  /// Whether a file's name is one that an operating system gave.
  static func isJunk(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    switch bytes[name.lowerBound] {
    case UInt8(ascii: "."):
      if name.count > 2, bytes[name.lowerBound + 1] == UInt8(ascii: "_") { return true }
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "D"), UInt8(ascii: "d"): break
    default: return false
    }
    return names.contains { equalsIgnoringCase(bytes, name, $0) }
  }
}

/// Extensions of image files in general, whether or not a definition admits them.
enum ImageExtensions {
  private static let all = [
    "jpg", "jpeg", "jpe", "jfif", "png", "heic", "heif", "avif", "webp", "gif", "bmp", "tif", "tiff", "dng",
    "cr2",
    "nef", "arw", "raw", "jp2", "jxl", "svg",
  ].map { Array($0.utf8) }

  static func contains(_ bytes: Span<UInt8>, _ ending: Range<Int>) -> Bool {
    ending.count <= 4 && all.contains { equalsIgnoringCase(bytes, ending, $0) }
  }
}

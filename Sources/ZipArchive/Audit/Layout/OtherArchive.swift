/// Tells by a file's first bytes whether it is an archive of another format too.
enum OtherArchive {
  /// How many bytes it takes: a tape archive's first header.
  static let headLength = 512

  static func format(of head: [UInt8]) -> LayoutProblem.OtherFormat? {
    for (format, signature) in signatures where head.starts(with: signature) { return format }
    return isTapeHeader(head) ? .tar : nil
  }

  private static let signatures: [(LayoutProblem.OtherFormat, [UInt8])] = [
    (.rar, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]),
    (.xar, [0x78, 0x61, 0x72, 0x21]),
    (.sevenZip, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
    (.cabinet, [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0]),
  ]

  /// Whether the bytes are a header of a tape archive (POSIX.1-1988 ustar): the checksum over all 512 bytes, its own field taken as spaces, must be
  /// right. A signature alone may stand in any file.
  private static func isTapeHeader(_ head: [UInt8]) -> Bool {
    let checksumField = 148..<156
    guard head.count == headLength, head[257..<262].elementsEqual("ustar".utf8) else { return false }
    let digits = head[checksumField].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard let declared = Int(String(decoding: digits, as: UTF8.self), radix: 8) else { return false }
    let sum = head.indices.reduce(0) { $0 + (checksumField.contains($1) ? 0x20 : Int(head[$1])) }
    return sum == declared
  }
}

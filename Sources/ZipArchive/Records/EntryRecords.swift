/// The layout of a central directory header (APPNOTE 4.3.12).
enum CentralRecord {
  static let signature: UInt32 = 0x0201_4b50
  static let length = 46

  static let flags = 8
  static let method = 10
  static let crc32 = 16
  static let compressedSize = 20
  static let size = 24
  static let nameLength = 28
  static let extraLength = 30
  static let commentLength = 32
  static let startDisk = 34
  static let localHeaderOffset = 42
}

/// The layout of a local file header (APPNOTE 4.3.7).
enum LocalRecord {
  static let signature: UInt32 = 0x0403_4b50
  static let length = 30

  static let flags = 6
  static let method = 8
  static let crc32 = 14
  static let compressedSize = 18
  static let size = 22
  static let nameLength = 26
  static let extraLength = 28
}

/// Bits of the general purpose flag (APPNOTE 4.4.4).
public enum ZipFlag {
  /// The content is encrypted.
  public static let encrypted: UInt16 = 1 << 0
  /// CRC and sizes follow the data, in a data descriptor.
  public static let dataDescriptor: UInt16 = 1 << 3
  /// The content is encrypted with strong encryption.
  public static let strongEncryption: UInt16 = 1 << 6
  /// Name and comment are UTF-8.
  public static let utf8: UInt16 = 1 << 11
  /// The central directory is encrypted, and the local header masked.
  public static let maskedHeader: UInt16 = 1 << 13
}

/// Extra fields (APPNOTE 4.5): a list of an id, a length and so many bytes.
enum ExtraFields {
  static let zip64: UInt16 = 0x0001
  static let unicodePath: UInt16 = 0x7075
  static let aes: UInt16 = 0x9901

  /// The bytes of the first field with an id, or nil. A field that overruns its surroundings ends the search.
  static func find(_ id: UInt16, in bytes: RawSpan, _ range: Range<Int>) -> Range<Int>? {
    var position = range.lowerBound
    while range.upperBound - position >= 4 {
      let start = position + 4
      let end = start + Int(bytes.uint16(at: position + 2))
      guard end <= range.upperBound else { return nil }
      if bytes.uint16(at: position) == id { return start..<end }
      position = end
    }
    return nil
  }
}

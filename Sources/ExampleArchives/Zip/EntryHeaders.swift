/// A local file header (APPNOTE 4.3.7), with all that it says.
public struct LocalHeader: Hashable, Sendable {
  /// "PK" 3 4.
  public var signature: UInt32 = 0x0403_4b50
  /// The version needed to extract.
  public var versionNeeded: UInt16
  /// The general purpose bits.
  public var flags: UInt16
  /// The compression method.
  public var method: UInt16
  /// When the file was last changed.
  public var modified: DOSTime
  /// The content's checksum.
  public var crc32: UInt32
  /// The stream's length.
  public var compressedSize: UInt32
  /// The content's length.
  public var size: UInt32
  /// What the header says of the name's length; it follows the name when that is changed.
  public var nameLength: UInt16
  /// What the header says of the extra fields' length; it follows them when they are changed.
  public var extraLength: UInt16
  /// The name.
  public var name: [UInt8] { didSet { nameLength = UInt16(name.count) } }
  /// The extra fields, zip64's first.
  public var extra: [UInt8] { didSet { extraLength = UInt16(extra.count) } }

  func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: signature)
    bytes.append(littleEndian: versionNeeded)
    bytes.append(littleEndian: flags)
    bytes.append(littleEndian: method)
    bytes.append(littleEndian: modified.time)
    bytes.append(littleEndian: modified.date)
    bytes.append(littleEndian: crc32)
    bytes.append(littleEndian: compressedSize)
    bytes.append(littleEndian: size)
    bytes.append(littleEndian: nameLength)
    bytes.append(littleEndian: extraLength)
    bytes.append(contentsOf: name)
    bytes.append(contentsOf: extra)
  }
}

/// A data descriptor (APPNOTE 4.3.9), with all that it says.
public struct DataDescriptor: Hashable, Sendable {
  /// "PK" 7 8, or nothing.
  public var signature: UInt32?
  /// The content's checksum.
  public var crc32: UInt32
  /// The stream's length.
  public var compressedSize: UInt64
  /// The content's length.
  public var size: UInt64
  /// Whether the lengths take 64 bits.
  public var isWide: Bool

  func append(to bytes: inout [UInt8]) {
    if let signature { bytes.append(littleEndian: signature) }
    bytes.append(littleEndian: crc32)
    if isWide {
      bytes.append(littleEndian: compressedSize)
      bytes.append(littleEndian: size)
    } else {
      bytes.append(littleEndian: UInt32(truncatingIfNeeded: compressedSize))
      bytes.append(littleEndian: UInt32(truncatingIfNeeded: size))
    }
  }
}

/// A central directory header (APPNOTE 4.3.12), with all that it says.
public struct CentralHeader: Hashable, Sendable {
  /// "PK" 1 2.
  public var signature: UInt32 = 0x0201_4b50
  /// The version of the writer, and its system in the upper byte.
  public var versionMadeBy: UInt16
  /// The version needed to extract.
  public var versionNeeded: UInt16
  /// The general purpose bits.
  public var flags: UInt16
  /// The compression method.
  public var method: UInt16
  /// When the file was last changed.
  public var modified: DOSTime
  /// The content's checksum.
  public var crc32: UInt32
  /// The stream's length.
  public var compressedSize: UInt32
  /// The content's length.
  public var size: UInt32
  /// What the header says of the name's length; it follows the name when that is changed.
  public var nameLength: UInt16
  /// What the header says of the extra fields' length; it follows them when they are changed.
  public var extraLength: UInt16
  /// What the header says of the comment's length; it follows the comment when that is changed.
  public var commentLength: UInt16
  /// The disk that the entry begins on.
  public var disk: UInt16 = 0
  /// The internal attributes.
  public var internalAttributes: UInt16 = 0
  /// The external attributes: the Unix mode in the upper half, DOS attributes in the lowest byte.
  public var externalAttributes: UInt32
  /// Where the local header is.
  public var localHeaderOffset: UInt32
  /// The name.
  public var name: [UInt8] { didSet { nameLength = UInt16(name.count) } }
  /// The extra fields, zip64's first.
  public var extra: [UInt8] { didSet { extraLength = UInt16(extra.count) } }
  /// The comment.
  public var comment: [UInt8] { didSet { commentLength = UInt16(comment.count) } }

  func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: signature)
    bytes.append(littleEndian: versionMadeBy)
    bytes.append(littleEndian: versionNeeded)
    bytes.append(littleEndian: flags)
    bytes.append(littleEndian: method)
    bytes.append(littleEndian: modified.time)
    bytes.append(littleEndian: modified.date)
    bytes.append(littleEndian: crc32)
    bytes.append(littleEndian: compressedSize)
    bytes.append(littleEndian: size)
    bytes.append(littleEndian: nameLength)
    bytes.append(littleEndian: extraLength)
    bytes.append(littleEndian: commentLength)
    bytes.append(littleEndian: disk)
    bytes.append(littleEndian: internalAttributes)
    bytes.append(littleEndian: externalAttributes)
    bytes.append(littleEndian: localHeaderOffset)
    bytes.append(contentsOf: name)
    bytes.append(contentsOf: extra)
    bytes.append(contentsOf: comment)
  }
}

extension [UInt8] {
  /// Appends an integer's bytes, the lowest first.
  mutating func append(littleEndian value: some FixedWidthInteger) {
    unsafe Swift.withUnsafeBytes(of: value.littleEndian) { unsafe append(contentsOf: $0) }
  }
}

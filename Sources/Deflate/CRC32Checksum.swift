import CLibDeflate

/// A running CRC-32, the checksum of zip entries and PNG chunks (ISO 3309, APPNOTE 4.4.7), over bytes that come in pieces.
public struct CRC32Checksum: Hashable, Sendable {
  /// The checksum of all bytes so far; 0 before the first one.
  public private(set) var value: UInt32 = 0

  /// The checksum of no bytes.
  public init() {}

  /// Takes the next bytes in (`libdeflate_crc32`).
  public mutating func update(_ bytes: RawSpan) {
    value = unsafe bytes.withUnsafeBytes { bytes in
      // A null pointer would start the checksum anew.
      guard let start = bytes.baseAddress else { return value }
      return unsafe libdeflate_crc32(value, start, bytes.count)
    }
  }
}

/// The checksum of zip entries and PNG chunks: CRC-32 with the reversed polynomial EDB88320 (ISO 3309, APPNOTE 4.4.7).
public enum CRC32 {
  /// What each value of a byte does to the checksum.
  private static let table: [UInt32] = (0..<256).map { byte in
    var value = UInt32(byte)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }

  /// The checksum of these bytes.
  public static func of(_ bytes: [UInt8]) -> UInt32 {
    let table = table
    let count = bytes.count
    var checksum: UInt32 = 0xffff_ffff
    // A plain loop over the array: in a debug build it is many times as fast as any other.
    var index = 0
    while index < count {
      checksum = table[Int(UInt8(truncatingIfNeeded: checksum) ^ bytes[index])] ^ (checksum >> 8)
      index += 1
    }
    return ~checksum
  }
}

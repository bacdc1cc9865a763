/// A file's checksums, which the site's are compared with.
public struct UploadDigest: Sendable, Hashable {
  /// Its CRC-32C.
  public let crc32c: UInt32
  /// Its MD5, 16 bytes.
  public let md5: [UInt8]

  /// A file's checksums.
  public init(crc32c: UInt32, md5: [UInt8]) {
    self.crc32c = crc32c
    self.md5 = md5
  }
}

import FoundationEssentials

/// The checksums of a stored file, as Google Cloud Storage's protocol names them; nil is what is not named.
public struct ObjectChecksums: Sendable, Hashable {
  /// Its CRC-32C.
  public var crc32c: UInt32?
  /// Its MD5, 16 bytes.
  public var md5: [UInt8]?

  /// Checksums of a file.
  public init(crc32c: UInt32? = nil, md5: [UInt8]? = nil) {
    self.crc32c = crc32c
    self.md5 = md5
  }

  // MARK: The header

  /// The header that names them.
  public static let headerName = "x-goog-hash"

  /// Reads the header's value: `crc32c=n03x6A==,md5=Ojk9c3dhfxgoKVVHYwFbHQ==`, in any order, or those of several headers with commas between them. What is no
  /// checksum is not read.
  public init(header: String) {
    for part in header.split(separator: ",") {
      let part = part.drop { $0 == " " }
      if part.hasPrefix("crc32c=") { crc32c = Self.crc32c(base64: String(part.dropFirst(7))) }
      if part.hasPrefix("md5=") { md5 = Self.md5(base64: String(part.dropFirst(4))) }
    }
  }

  /// The header's value.
  public var header: String {
    [crc32c.map { "crc32c=\(Self.base64($0))" }, md5.map { "md5=\(Self.base64($0))" }].compactMap(\.self)
      .joined(separator: ",")
  }

  // MARK: Base64

  /// A CRC-32C from the Base64 of its four bytes, the highest first; nil if it is none.
  public static func crc32c(base64: String) -> UInt32? {
    guard let bytes = Data(base64Encoded: base64), bytes.count == 4 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// An MD5 from the Base64 of its bytes; nil if it is none.
  public static func md5(base64: String) -> [UInt8]? {
    guard let bytes = Data(base64Encoded: base64), bytes.count == 16 else { return nil }
    return Array(bytes)
  }

  /// The Base64 of a CRC-32C's four bytes, the highest first.
  public static func base64(_ crc32c: UInt32) -> String {
    Data((0..<4).map { UInt8(truncatingIfNeeded: crc32c >> (24 - 8 * $0)) }).base64EncodedString()
  }

  /// The Base64 of an MD5's bytes.
  public static func base64(_ md5: [UInt8]) -> String { Data(md5).base64EncodedString() }
}

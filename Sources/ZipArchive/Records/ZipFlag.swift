/// Bits of the general purpose flag (APPNOTE 4.4.4).
public enum ZipFlag {
  /// The content is encrypted.
  public static let encrypted: UInt16 = 1 << 0
  /// The content is encrypted with strong encryption.
  public static let strongEncryption: UInt16 = 1 << 6
  /// Name and comment are UTF-8.
  public static let utf8: UInt16 = 1 << 11
}

/// Compression methods (APPNOTE 4.4.5), as far as they matter here.
public enum ZipMethod {
  /// The content lies in the file as it is.
  public static let stored: UInt16 = 0
  /// Deflate, RFC 1951.
  public static let deflated: UInt16 = 8
}

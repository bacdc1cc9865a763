/// Bits of the general purpose flag (APPNOTE 4.4.4).
public enum ZipFlag {
  /// The content is encrypted.
  public static let encrypted: UInt16 = 1 << 0
  /// Checksum and sizes stand behind the data, in a data descriptor.
  public static let dataDescriptor: UInt16 = 1 << 3
  /// The data is a patch to other data.
  public static let patchedData: UInt16 = 1 << 5
  /// The content is encrypted with strong encryption.
  public static let strongEncryption: UInt16 = 1 << 6
  /// Either of these.
  static let anyEncryption: UInt16 = encrypted | strongEncryption
  /// Name and comment are UTF-8.
  public static let utf8: UInt16 = 1 << 11
  /// Values of the local header are masked, because the directory is encrypted.
  public static let maskedHeader: UInt16 = 1 << 13
  /// Bits 7 to 10, 14 and 15, which have no meaning or are reserved.
  public static let reserved: UInt16 = 0b1100_0111_1000_0000
}

/// Compression methods (APPNOTE 4.4.5), as far as they matter here.
public enum ZipMethod {
  /// The content lies in the file as it is.
  public static let stored: UInt16 = 0
  /// Deflate, RFC 1951.
  public static let deflated: UInt16 = 8
  /// Stands for WinZip's AES encryption; the method proper is in an extra field.
  public static let aes: UInt16 = 99
  /// The greatest number that is taken for a method at all.
  public static let greatest: UInt16 = 999
}

/// How headers say that a content is encrypted.
enum Encryption {
  /// Flags 0 and 6 say so, and the method that stands for AES.
  static func isAnnounced(flags: UInt16, method: UInt16) -> Bool {
    flags & ZipFlag.anyEncryption != 0 || method == ZipMethod.aes
  }
}

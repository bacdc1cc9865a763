/// Why an upload did not arrive.
public enum UploadFailure: Error, Sendable, Hashable {
  /// The site refuses it, and would again.
  case refused(status: Int, reason: String)
  /// The session is gone, and cannot be replaced.
  case sessionGone(String)
  /// Somebody cancelled the session.
  case cancelled
  /// For too long nothing new was stored; the last reason.
  case gaveUp(after: Duration, String)
  /// The site says that it has stored more than can be.
  case impossibleAnswer(stored: UInt64, possible: UInt64)
  /// The session was completed by somebody else, and does not say with what.
  case unknownObject
  /// The site has stored another number of bytes.
  case sizeDiffers(sent: UInt64, stored: UInt64)
  /// The site has stored other bytes.
  case checksumDiffers(Checksum)
  /// The file is not what it was when it was linted.
  case sourceChanged(String)
  /// The user stopped it.
  case interrupted

  /// What two sides compare.
  public enum Checksum: String, Sendable, Hashable {
    case crc32c = "CRC-32C"
    case md5 = "MD5"
  }
}

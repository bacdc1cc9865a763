/// Why an upload did not arrive.
public enum UploadFailure: Error, Sendable, Hashable {
  // What the site does.

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
  /// Whoever answers at the address cannot prove to be the site.
  case untrusted(String)
  /// The site did not do what it was asked for about the batch.
  case site(SiteError)
  /// The site gives no session for the batch, which is in some state.
  case noSession(BatchStatus?)
  /// The site gives a session whose address anybody on the way could read.
  case openSession
  /// The session holds bytes of an archive that is another one now, and there is no other session.
  case holdsOtherBytes

  // What happens here.

  /// The file is not what it was when it was linted.
  case sourceChanged(String)
  /// Another process uploads the same archive to the same place.
  case busy
  /// The journal cannot be kept.
  case journal(JournalError)
  /// The user stopped it.
  case interrupted

  /// What two sides compare.
  public enum Checksum: String, Sendable, Hashable {
    case crc32c = "CRC-32C"
    case md5 = "MD5"
  }

  /// Whether the same upload may go on later where it is.
  public var canGoOn: Bool {
    switch self {
    case .gaveUp, .untrusted, .site, .sourceChanged, .busy, .journal, .interrupted: true
    case .refused, .sessionGone, .cancelled, .impossibleAnswer, .unknownObject, .sizeDiffers,
      .checksumDiffers, .noSession, .openSession, .holdsOtherBytes:
      false
    }
  }
}

/// What happens to an upload.
public enum UploadEvent: Sendable, Hashable {
  /// It begins, in a session that is new, or that an earlier run may have sent bytes to.
  case began(isResumed: Bool)
  /// The site answered what was sent or asked.
  case answered(UploadAnswer)
  /// It did not: the connection broke, or nothing came in time. In words.
  case broke(String)
  /// The pause is over.
  case waited
  /// The site made a new session in place of the one that is gone.
  case replaced
  /// The whole file was read, and these are its checksums.
  case digested(UploadDigest)
  /// The upload cannot go on, for a reason that lies outside of the session.
  case stopped(UploadFailure)
}

/// What the site answered.
public struct UploadAnswer: Sendable, Hashable {
  /// The HTTP status.
  public var status: Int
  /// How many bytes are stored, by the header `Range`; nil without one.
  public var stored: UInt64?
  /// How long the site wants to be left alone, by the header `Retry-After`.
  public var retryAfter: Duration?
  /// What it says of the file that it has.
  public var object: StoredObject
  /// What it says to people. Untrusted: every output escapes it.
  public var reason: String

  /// What the site answered.
  public init(
    status: Int, stored: UInt64? = nil, retryAfter: Duration? = nil, object: StoredObject = StoredObject(),
    reason: String = ""
  ) {
    self.status = status
    self.stored = stored
    self.retryAfter = retryAfter
    self.object = object
    self.reason = reason
  }
}

/// What a site says of a file that it has stored whole; nil is what it does not say.
public struct StoredObject: Sendable, Hashable {
  /// How many bytes it has.
  public var size: UInt64?
  /// Its CRC-32C.
  public var crc32c: UInt32?
  /// Its MD5, 16 bytes.
  public var md5: [UInt8]?

  /// What a site says of a file.
  public init(size: UInt64? = nil, crc32c: UInt32? = nil, md5: [UInt8]? = nil) {
    self.size = size
    self.crc32c = crc32c
    self.md5 = md5
  }
}

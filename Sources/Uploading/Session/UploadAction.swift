/// What an upload wants done next. Each is followed by one event, the last two by none.
public enum UploadAction: Sendable, Hashable {
  /// Send bytes of the file; `answered` or `broke` follows.
  case send(UploadChunk)
  /// Ask how many bytes are stored; `answered` or `broke` follows.
  case ask
  /// Pause; `waited` follows.
  case wait(Duration)
  /// Get a new session from the site; `replaced` or `stopped` follows.
  case replace
  /// Read what was not read of the file yet, and see that it is unchanged; `digested` or `stopped` follows.
  case digest
  /// The site has the whole file.
  case succeed(UploadReceipt)
  /// The site does not have it, or it cannot be known.
  case fail(UploadFailure)
}

/// Bytes of the file that go in one request.
public struct UploadChunk: Sendable, Hashable {
  /// Where they begin in the file.
  public let offset: UInt64
  /// How many they are; at least one.
  public let count: UInt64
  /// How many bytes the file has.
  public let total: UInt64

  /// Where they end.
  public var end: UInt64 { offset + count }
  /// Whether the file ends with them.
  public var isLast: Bool { end == total }

  /// Bytes of a file.
  public init(offset: UInt64, count: UInt64, total: UInt64) {
    self.offset = offset
    self.count = count
    self.total = total
  }
}

/// What came of an upload that arrived.
public struct UploadReceipt: Sendable, Hashable {
  /// How many bytes the file has.
  public let size: UInt64
  /// Its checksums.
  public let digest: UploadDigest
  /// Whether the site named a checksum, and it was the same. Sites are asked for one, but need not.
  public let isConfirmed: Bool

  /// What came of an upload.
  public init(size: UInt64, digest: UploadDigest, isConfirmed: Bool) {
    self.size = size
    self.digest = digest
    self.isConfirmed = isConfirmed
  }
}

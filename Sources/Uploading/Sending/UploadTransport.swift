/// Carries the requests of one upload session to the site and its answers back.
public protocol UploadTransport: Sendable {
  /// Sends bytes of the file.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, of which those of the chunk are read.
  ///   - crc32c: the whole file's CRC-32C, with its last bytes: a site that has stored others refuses them.
  /// - Throws: `NoAnswer`.
  func send(_ chunk: UploadChunk, _ bytes: UploadBytes, crc32c: UInt32?) async throws(NoAnswer)
    -> UploadAnswer

  /// Asks how many bytes are stored.
  ///
  /// - Throws: `NoAnswer`.
  func ask(total: UInt64) async throws(NoAnswer) -> UploadAnswer

  /// Gets a new session for the file in place of one that is gone, and sends to that from now on.
  ///
  /// - Throws: `UploadFailure`, if there is none.
  func replace() async throws(UploadFailure)
}

/// Why there was no answer.
public struct NoAnswer: Error, Sendable, Hashable {
  /// How far it came.
  public enum Kind: Sendable, Hashable {
    /// The connection broke, or nothing came in time: what was sent may have arrived.
    case broken
    /// There was no connection: nothing has arrived.
    case noConnection
    /// Whoever answers there cannot prove to be the site. To try again does not help.
    case untrusted
  }

  /// How far it came.
  public let kind: Kind
  /// In words, without the address of an upload session.
  public let reason: String

  /// Why there was no answer.
  public init(_ reason: String, _ kind: Kind = .broken) {
    self.reason = reason
    self.kind = kind
  }
}

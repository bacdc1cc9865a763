import Synchronization

/// Carries requests to the address of one upload session and the site's answers back.
public protocol UploadSessionConnection: Sendable {
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

  /// Gives the session up; it answers with status 499.
  ///
  /// - Throws: `NoAnswer`.
  func cancel() async throws(NoAnswer) -> UploadAnswer
}

/// Counts the bytes of the chunk that is on its way, for those who watch.
public final class TransferMeter: Sendable {
  private let bytes = Atomic<UInt64>(0)

  /// Nothing is on its way.
  public init() {}

  /// How many bytes of the chunk went out.
  public var bytesOnTheirWay: UInt64 { bytes.load(ordering: .relaxed) }

  /// Counts bytes that go out.
  public func count(_ count: UInt64) { bytes.wrappingAdd(count, ordering: .relaxed) }

  /// Begins a chunk.
  public func begin() { bytes.store(0, ordering: .relaxed) }
}

/// Sends to one session after the other: to the next one when the one before is gone.
final class RenewableTransport: UploadTransport {
  private struct Session {
    var url: Secret
    var connection: any UploadSessionConnection
  }

  private let session: Mutex<Session>
  private let connect: @Sendable (Secret) -> any UploadSessionConnection
  private let renew: @Sendable (Secret) async throws(UploadFailure) -> Secret

  /// Begins with a session.
  ///
  /// - Parameters:
  ///   - connect: makes a connection to a session.
  ///   - renew: gets the next session; it is told which one is gone.
  init(
    _ url: Secret, connect: @escaping @Sendable (Secret) -> any UploadSessionConnection,
    renew: @escaping @Sendable (Secret) async throws(UploadFailure) -> Secret
  ) {
    session = Mutex(Session(url: url, connection: connect(url)))
    self.connect = connect
    self.renew = renew
  }

  private var current: Session { session.withLock { $0 } }

  func send(_ chunk: UploadChunk, _ bytes: UploadBytes, crc32c: UInt32?) async throws(NoAnswer)
    -> UploadAnswer
  {
    try await current.connection.send(chunk, bytes, crc32c: crc32c)
  }

  func ask(total: UInt64) async throws(NoAnswer) -> UploadAnswer {
    try await current.connection.ask(total: total)
  }

  func replace() async throws(UploadFailure) {
    let url = try await renew(current.url)
    session.withLock { $0 = Session(url: url, connection: connect(url)) }
  }
}

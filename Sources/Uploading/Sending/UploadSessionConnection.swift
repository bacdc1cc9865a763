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
  private let connection: Mutex<any UploadSessionConnection>
  private let renew: @Sendable () async throws(UploadFailure) -> any UploadSessionConnection

  /// Begins with a session.
  ///
  /// - Parameter renew: gets the next one.
  init(
    _ connection: any UploadSessionConnection,
    renew: @escaping @Sendable () async throws(UploadFailure) -> any UploadSessionConnection
  ) {
    self.connection = Mutex(connection)
    self.renew = renew
  }

  private var current: any UploadSessionConnection { connection.withLock { $0 } }

  func send(_ chunk: UploadChunk, _ bytes: UploadBytes, crc32c: UInt32?) async throws(NoAnswer)
    -> UploadAnswer
  {
    try await current.send(chunk, bytes, crc32c: crc32c)
  }

  func ask(total: UInt64) async throws(NoAnswer) -> UploadAnswer { try await current.ask(total: total) }

  func replace() async throws(UploadFailure) {
    let next = try await renew()
    connection.withLock { $0 = next }
  }
}

import NIOCore
import Uploading

/// The bytes of a chunk on their way, piece by piece, so that it is seen how far they are and that they can be paced.
struct ChunkBody: AsyncSequence, Sendable {
  let chunk: UploadChunk
  let bytes: UploadBytes
  let pacer: SharedPacer?
  let meter: TransferMeter

  /// How many bytes are read and sent at once.
  private static let piece = 256 << 10

  struct AsyncIterator: AsyncIteratorProtocol {
    private let body: ChunkBody
    private var position: UInt64

    init(_ body: ChunkBody) {
      self.body = body
      position = body.chunk.offset
    }

    mutating func next() async throws -> ByteBuffer? {
      guard position < body.chunk.end else { return nil }
      let count = Swift.min(body.pacer?.piece ?? ChunkBody.piece, Int(body.chunk.end - position))
      try await body.pacer?.pass(count)
      let bytes = try body.bytes.piece(at: position, count: count)
      position += UInt64(count)
      body.meter.count(UInt64(count))
      return ByteBuffer(bytes: bytes)
    }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}

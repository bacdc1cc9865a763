import NIOCore
import Uploading

/// The bytes of a chunk on their way, piece by piece, so that it is seen how far they are and that they can be paced.
struct ChunkBody: AsyncSequence, Sendable {
  let bytes: [UInt8]
  let pacer: SharedPacer?
  let meter: TransferMeter

  struct AsyncIterator: AsyncIteratorProtocol {
    private let body: ChunkBody
    private var position = 0

    init(_ body: ChunkBody) { self.body = body }

    mutating func next() async throws -> ByteBuffer? {
      guard position < body.bytes.count else { return nil }
      let count = Swift.min(body.pacer?.piece ?? 256 << 10, body.bytes.count - position)
      try await body.pacer?.pass(count)
      defer { position += count }
      body.meter.count(UInt64(count))
      return ByteBuffer(bytes: body.bytes[position..<position + count])
    }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}

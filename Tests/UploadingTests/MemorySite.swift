import ByteSources
import Synchronization
import Uploading

/// A site that keeps the bytes that it stores in memory, behind a network of some temper.
final class MemorySite: UploadTransport {
  private struct State: Sendable {
    var site: RandomSite
    var bytes: [UInt8] = []
    var checksums: [UInt32] = []
  }

  private let state: Mutex<State>
  /// Called before each chunk is taken: what else happens in the meantime.
  private let meanwhile: @Sendable (UploadChunk) -> Void

  init(
    _ site: RandomSite, holding bytes: [UInt8] = [],
    meanwhile: @escaping @Sendable (UploadChunk) -> Void = { _ in }
  ) {
    state = Mutex(State(site: site, bytes: bytes))
    self.meanwhile = meanwhile
  }

  /// What is stored.
  var bytes: [UInt8] { state.withLock { $0.bytes } }
  /// The checksums that came with last chunks.
  var checksums: [UInt32] { state.withLock { $0.checksums } }
  var offences: [String] { state.withLock { $0.site.offences } }
  var isComplete: Bool { state.withLock { $0.site.isComplete } }

  func send(_ chunk: UploadChunk, _ bytes: UploadBytes, crc32c: UInt32?) async throws(NoAnswer)
    -> UploadAnswer
  {
    meanwhile(chunk)
    let bytes = try chunk.read(bytes)
    return try state.withLock { state throws(NoAnswer) in
      let event = state.site.take(chunk)
      let stored = Int(state.site.stored)
      if stored > state.bytes.count {
        state.bytes += bytes[(state.bytes.count - Int(chunk.offset))..<(stored - Int(chunk.offset))]
      } else {
        state.bytes.removeLast(state.bytes.count - stored)
      }
      if let crc32c { state.checksums.append(crc32c) }
      return try Self.answer(event)
    }
  }

  func ask(total: UInt64) async throws(NoAnswer) -> UploadAnswer {
    try state.withLock { state throws(NoAnswer) in
      let event = state.site.take(nil)
      state.bytes.removeLast(state.bytes.count - Int(state.site.stored))
      return try Self.answer(event)
    }
  }

  func replace() async throws(UploadFailure) {
    state.withLock { state in
      state.site.replace()
      state.bytes = []
    }
  }

  private static func answer(_ event: UploadEvent) throws(NoAnswer) -> UploadAnswer {
    switch event {
    case .answered(let answer): return answer
    case .broke(let reason): throw NoAnswer(reason)
    default: preconditionFailure("a site answers or does not")
    }
  }
}

extension UploadChunk {
  /// The chunk's bytes.
  func read(_ bytes: UploadBytes) throws(NoAnswer) -> [UInt8] {
    do throws(ByteSourceError) { return try bytes.piece(at: offset, count: Int(count)) } catch {
      throw NoAnswer(error.message)
    }
  }
}

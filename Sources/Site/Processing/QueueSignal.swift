/// Tells the workers that there is something in the queue. A worker that is busy when it is told looks once more when it is through.
struct QueueSignal: Sendable {
  /// What each worker waits for.
  let streams: [AsyncStream<Void>]
  private let continuations: [AsyncStream<Void>.Continuation]

  init(workers: Int) {
    let pairs = (0..<workers).map { _ in
      AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }
    streams = pairs.map(\.stream)
    continuations = pairs.map(\.continuation)
  }

  /// Tells all workers.
  func send() { for continuation in continuations { continuation.yield() } }
}

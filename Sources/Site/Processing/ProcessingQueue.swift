import Logging
import ServiceLifecycle

/// Works through the archives that wait, one after the other in each worker. What was begun when the process ended is begun anew when it starts.
struct ProcessingQueue: Service {
  let queue: QueueStore
  let processor: BatchProcessor
  let signal: QueueSignal
  let log: RequestLog

  /// How long a worker waits before it tries again when the database or the disk has failed.
  private static let pause = Duration.seconds(5)

  /// Works until the site is stopped. An archive that is being looked at then is abandoned: the next start looks at it again.
  func run() async throws {
    try await queue.putBack()
    signal.send()
    let work = Task(executorPreference: ProcessingExecutor()) {
      await withDiscardingTaskGroup { group in
        for stream in signal.streams { group.addTask { for await _ in stream { await drain() } } }
      }
    }
    // Stopping and cancelling are the same to this service.
    _ = try? await gracefulShutdown()
    work.cancel()
  }

  private func drain() async {
    while !Task.isCancelled {
      do {
        guard let job = try await queue.take() else { return }
        try await processor.process(job)
      } catch is CancellationError {
        return
      } catch {
        log.note(failure: error)
        // Cancelling ends the pause, and then the loop.
        _ = try? await Task.sleep(for: Self.pause)
      }
    }
  }
}

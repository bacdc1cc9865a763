internal import Synchronization

/// Runs an asynchronous function, and every task that it starts, on the calling thread, and returns when it is done.
///
/// libFuzzer calls a synchronous function and compares what was executed from call to call. On one thread the same input always takes the
/// same way, and a reproducer stays one; with the two orders below tasks still overtake each other.
///
/// - Parameters:
///   - order: which of the jobs that are ready runs next.
///   - body: the function. It may wait for its own tasks only: what waits for another thread or actor is never resumed, and ends the process.
/// - Throws: what `body` throws.
public func runInline<Value: Sendable>(
  _ order: JobOrder = .oldestFirst, _ body: @escaping @Sendable () async throws -> Value
) throws -> Value {
  let executor = InlineExecutor(order)
  let outcome = Outcome<Value>()
  Task(executorPreference: executor) {
    let result: Result<Value, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    outcome.result.withLock { $0 = result }
  }
  executor.drain()
  guard let result = outcome.result.withLock({ $0 }) else {
    fail("the function waits for something outside its own tasks")
  }
  return try result.get()
}

/// Which of several jobs runs first.
public enum JobOrder: Sendable {
  /// In the order in which they became ready.
  case oldestFirst
  /// The one that became ready last.
  case newestFirst
}

/// Collects jobs until it is told to run them.
private final class InlineExecutor: TaskExecutor {
  private let order: JobOrder
  private let jobs = Mutex<[UnownedJob]>([])

  init(_ order: JobOrder) { self.order = order }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
  }

  /// Runs jobs, and those that they bring, until none is left.
  func drain() {
    while let job = next() { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
  }

  private func next() -> UnownedJob? {
    jobs.withLock { jobs in
      switch order {
      case .oldestFirst: jobs.isEmpty ? nil : jobs.removeFirst()
      case .newestFirst: jobs.popLast()
      }
    }
  }
}

/// What a function came to, once it is done.
private final class Outcome<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, any Error>?>(nil)
}

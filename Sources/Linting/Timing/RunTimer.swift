import Batch
import ByteSources
import Synchronization
import ZipArchive

/// Measures what a run takes, from when it is made. The tasks of a run count in it; a run that nobody measures has none, and reads no clock.
///
/// An archive takes a few dozen readings, whatever is in it: what is measured are steps, never entries or documents.
public final class RunTimer: Sendable {
  private let start = ContinuousClock.now
  private let processorTime = ProcessUsage.processorTime
  private let counted = Mutex(RunTimings())

  /// A run that begins now.
  public init() {}

  /// What the run has taken so far.
  public var timings: RunTimings {
    var timings = counted.withLock { $0 }
    timings.elapsed = start.duration(to: .now)
    timings.processorTime = ProcessUsage.processorTime - processorTime
    timings.peakMemory = ProcessUsage.peakMemory
    return timings
  }

  /// Says what is to be done, and by how many tasks.
  func begin(archives: Int, tasks: Int) {
    counted.withLock {
      $0.archives += archives
      $0.tasks = tasks
    }
  }

  func count(_ archive: ZipArchive) {
    counted.withLock {
      $0.entries += archive.entries.count
      $0.bytes += archive.source.size
    }
  }

  func count(_ batch: Batch) { counted.withLock { $0.documents += batch.documents.count } }

  /// A moment that `add` takes: for work that cannot stand in a closure.
  var now: ContinuousClock.Instant { .now }

  /// Counts the time since a moment for a phase.
  func add(_ phase: RunPhase, since moment: ContinuousClock.Instant) {
    let elapsed = moment.duration(to: .now)
    counted.withLock { $0.add(elapsed, to: phase) }
  }

  fileprivate func divide(_ shares: RunTimer) {
    let elapsed = shares.start.duration(to: .now)
    let shares = shares.counted.withLock { $0 }
    counted.withLock { $0.add(elapsed, dividedLike: shares) }
  }
}

extension Optional<RunTimer> {
  /// Does something, and counts the time that passes meanwhile for a phase.
  public func measuring<Value, Failure: Error>(
    _ phase: RunPhase, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let self else { return try work() }
    let start = ContinuousClock.now
    defer { self.add(phase, since: start) }
    return try work()
  }

  /// Does something, and counts the time that passes meanwhile for a phase.
  public func measuring<Value, Failure: Error>(
    _ phase: RunPhase, _ work: () async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    guard let self else { return try await work() }
    let start = ContinuousClock.now
    defer { self.add(phase, since: start) }
    return try await work()
  }

  /// Does something that tasks share, and divides the time that passes meanwhile among phases.
  ///
  /// - Parameter work: gets the timer in which the tasks count how long they are busy with which phase.
  func dividing<Value, Failure: Error>(
    _ work: (RunTimer?) async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    guard let self else { return try await work(nil) }
    let shares = RunTimer()
    defer { self.divide(shares) }
    return try await work(shares)
  }
}

/// What a run took: time, processors and memory, and for how much.
///
/// What a phase took is wall time, not processor time: what passed from its beginning in an archive to its end, waiting included, summed over the archives.
/// Phases that go on beside each other, in one archive or in several, count each in full, so all phases together may be longer than the run. What lies between
/// two phases is in none. Work orders, images and documents are checked by several tasks in turns: the time that passes until all are checked is divided
/// among these phases as the tasks' own time is.
public struct RunTimings: Sendable, Hashable {
  /// What each phase took; one that did not take place is not in it.
  public var phases: [RunPhase: Duration]
  /// How much wall time passed from the run's beginning to its end. The start of the process is not in it.
  public var elapsed: Duration
  /// The processor time that the process took meanwhile, its own and the system's for it, on all processors together.
  public var processorTime: Duration
  /// The most memory that the process ever had resident, in bytes (proc(5), `VmHWM`; getrusage(2), where there is no such file).
  public var peakMemory: Int
  /// How many tasks may have worked at once.
  public var tasks: Int
  /// Archives that were given or found, those included that could not be read.
  public var archives: Int
  /// Entries in their directories.
  public var entries: Int
  /// Documents in their work orders.
  public var documents: Int
  /// The archives' sizes together, in bytes. Most of them need not be read.
  public var bytes: UInt64

  /// What a run took; nothing, unless said otherwise.
  public init(
    phases: [RunPhase: Duration] = [:], elapsed: Duration = .zero, processorTime: Duration = .zero,
    peakMemory: Int = 0, tasks: Int = 1, archives: Int = 0, entries: Int = 0, documents: Int = 0,
    bytes: UInt64 = 0
  ) {
    self.phases = phases
    self.elapsed = elapsed
    self.processorTime = processorTime
    self.peakMemory = peakMemory
    self.tasks = tasks
    self.archives = archives
    self.entries = entries
    self.documents = documents
    self.bytes = bytes
  }

  /// What all phases took together.
  public var allPhases: Duration { phases.values.reduce(.zero, +) }

  /// Which part of all phases together a phase is, from 0 to 1.
  public func share(of phase: RunPhase) -> Double {
    phases[phase].map { Self.ratio($0, to: allPhases) } ?? 0
  }

  /// How many processors were busy, on the average.
  public var processors: Double { Self.ratio(processorTime, to: elapsed) }

  /// How many entries were done in a second.
  public var entriesPerSecond: Double { Double(entries) * Self.ratio(.seconds(1), to: elapsed) }

  /// How many bytes of archives were done in a second.
  public var bytesPerSecond: Double { Double(bytes) * Self.ratio(.seconds(1), to: elapsed) }

  /// 0 where nothing was measured: no report can hold what is not a number.
  private static func ratio(_ part: Duration, to whole: Duration) -> Double {
    whole > .zero ? part / whole : 0
  }
}

extension RunTimings {
  mutating func add(_ elapsed: Duration, to phase: RunPhase) { phases[phase, default: .zero] += elapsed }

  /// Adds time that passed while tasks were busy with several phases.
  ///
  /// - Parameter shares: how long the tasks were busy with each.
  mutating func add(_ elapsed: Duration, dividedLike shares: RunTimings) {
    for phase in shares.phases.keys { add(elapsed * shares.share(of: phase), to: phase) }
  }
}

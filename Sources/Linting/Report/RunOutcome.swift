public import Findings

/// How a run ended.
public enum RunResult: String, Sendable, CaseIterable {
  /// Everything was checked, and the gate has nothing against it.
  case passed
  /// The gate has something against it.
  case failed
  /// Something could not be checked.
  case incomplete
}

/// How a run ended, and why.
public struct RunOutcome: Sendable, Hashable {
  /// Something that keeps a run from passing.
  public enum Fault: Sendable, Hashable {
    /// Findings of a severity or above.
    case findings(count: Int, atLeast: Severity)
    /// More warnings than are admitted.
    case warnings(count: Int, most: Int)
    /// Findings of a strict baseline that are gone.
    case absent(count: Int)
  }

  /// What the gate has against the run.
  public var faults: [Fault]
  /// Whether something could not be checked.
  public var isIncomplete: Bool
  /// Whether the run may pass all the same if something could not be checked.
  public var admitsIncomplete: Bool

  /// How a run ended.
  public init(faults: [Fault] = [], isIncomplete: Bool = false, admitsIncomplete: Bool = false) {
    self.faults = faults
    self.isIncomplete = isIncomplete
    self.admitsIncomplete = admitsIncomplete
  }

  /// How the run ended, in a word. What could not be checked goes before what was found, even if it is admitted.
  public var result: RunResult { isIncomplete ? .incomplete : faults.isEmpty ? .passed : .failed }

  /// How whoever started the run is to take it: an incomplete run that is admitted goes by what was found.
  public var verdict: RunResult {
    isIncomplete && !admitsIncomplete ? .incomplete : faults.isEmpty ? .passed : .failed
  }

  /// Whether everything that is held against the run is something in its archives, each of which can be judged alone.
  public var hasNothingAgainstTheRun: Bool {
    faults.allSatisfy { if case .findings = $0 { true } else { false } }
  }
}

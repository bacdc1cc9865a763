public import Findings

/// What makes a run fail.
public struct Gate: Sendable, Hashable {
  /// Findings of this severity and above; nil is none at all.
  public var failOn: Severity?
  /// More warnings than this; nil is no limit.
  public var maximumWarnings: Int?
  /// Whether findings of the baseline that are gone are a fault, so that the baseline shrinks with what it stands for.
  public var isBaselineStrict: Bool
  /// Whether a run may pass in which something could not be checked.
  public var admitsIncomplete: Bool

  /// What makes a run fail; unless said otherwise, errors and what could not be checked.
  public init(
    failOn: Severity? = .error, maximumWarnings: Int? = nil, isBaselineStrict: Bool = false,
    admitsIncomplete: Bool = false
  ) {
    self.failOn = failOn
    self.maximumWarnings = maximumWarnings
    self.isBaselineStrict = isBaselineStrict
    self.admitsIncomplete = admitsIncomplete
  }

  /// From which severity on a finding condemns the archive and the work order that it is in. That they are not fit to be sent holds even for a run
  /// that never fails.
  var condemning: Severity { failOn ?? .error }

  /// How a run ended in which so much was found.
  func outcome(of totals: Totals, absent: [AbsentFinding], isIncomplete: Bool) -> RunOutcome {
    var outcome = RunOutcome(isIncomplete: isIncomplete, admitsIncomplete: admitsIncomplete)
    if let failOn {
      let count = totals.findings(atLeast: failOn)
      if count > 0 { outcome.faults.append(.findings(count: count, atLeast: failOn)) }
    }
    if let maximumWarnings, totals.warnings > maximumWarnings {
      outcome.faults.append(.warnings(count: totals.warnings, most: maximumWarnings))
    }
    let gone = absent.reduce(0) { $0 + $1.count }
    if isBaselineStrict, gone > 0 { outcome.faults.append(.absent(count: gone)) }
    return outcome
  }
}

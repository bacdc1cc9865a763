public import Findings

/// What one rule found in an archive, or a part of one.
public struct RuleTally: Sendable {
  let rule: RuleInForce
  /// How many findings there are of each severity.
  public fileprivate(set) var counts = SeverityCounts()
  /// The first of them.
  var kept: [Finding] = []
  /// Whether a finding was left out. No later one is kept then.
  var isCut: Bool

  init(_ rule: RuleInForce, isCut: Bool) {
    self.rule = rule
    self.isCut = isCut
  }

  /// The rule's id.
  public var id: RuleID { rule.description.id }

  mutating func count(_ severity: Severity) { counts[severity] += 1 }

  mutating func count(_ others: SeverityCounts) { counts += others }
}

/// How many findings there are of each severity.
public struct SeverityCounts: Hashable, Sendable {
  private var errors = 0
  private var warnings = 0
  private var notes = 0

  /// None.
  public init() {}

  /// How many there are in all.
  public var all: Int { errors + warnings + notes }

  /// Adds those of another place.
  static func += (left: inout SeverityCounts, right: SeverityCounts) {
    left.errors += right.errors
    left.warnings += right.warnings
    left.notes += right.notes
  }

  /// The gravest severity of which there are any.
  var gravest: Severity? { Severity.allCases.filter { self[$0] > 0 }.max() }

  /// How many there are of a severity.
  public subscript(severity: Severity) -> Int {
    get {
      switch severity {
      case .error: errors
      case .warning: warnings
      case .note: notes
      }
    }
    set {
      switch severity {
      case .error: errors = newValue
      case .warning: warnings = newValue
      case .note: notes = newValue
      }
    }
  }
}

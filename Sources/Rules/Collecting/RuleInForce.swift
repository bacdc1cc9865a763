public import Findings

/// A rule of a run, and how much its findings weigh there. It is shared by reference, because it is handed over for each image and document.
public final class RuleInForce: Sendable {
  /// What there is to say about the rule.
  public let description: RuleDescription
  /// How much its findings weigh.
  public let severity: Severity

  /// A rule with the severity that it has in a run.
  public init(_ description: RuleDescription, severity: Severity) {
    self.description = description
    self.severity = severity
  }

  /// Whether its turn comes before that of another rule when findings are chosen: the graver ones first, then by id.
  func precedes(_ other: RuleInForce) -> Bool {
    severity == other.severity ? description.id < other.description.id : severity > other.severity
  }
}

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
}

/// Takes the findings of one rule after the other and fills in what the rule need not say: its name, severity and remedy.
public struct FindingCollector: Sendable {
  /// What has been found.
  public private(set) var findings: [Finding] = []

  private var rule: RuleInForce?

  /// An empty collector.
  public init() {}

  /// The next findings are those of this rule.
  public mutating func begin(_ rule: RuleInForce) { self.rule = rule }

  /// Adds a finding.
  ///
  /// - Parameters:
  ///   - message: what is wrong, with the names and values that show it.
  ///   - location: where.
  ///   - remedy: what to do, where the rule's own remedy is too general.
  ///   - subject: what tells the finding from others of the same rule at the same place: the key that is missing, say.
  ///   - severity: how much it weighs, where the definition says so at this very place.
  ///   - definition: where the definition asks for what is violated.
  public mutating func add(
    _ message: String, at location: Location, remedy: String? = nil, subject: String = "",
    severity: Severity? = nil, definition: SourcePosition? = nil
  ) {
    guard let rule else { preconditionFailure("a finding is added before its rule is named") }
    findings.append(
      Finding(
        rule: rule.description.id, severity: severity ?? rule.severity, message: message,
        remedy: remedy ?? rule.description.remedy,
        location: location, subject: subject, definition: definition))
  }
}

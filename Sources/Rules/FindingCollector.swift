public import Findings

/// Takes the findings of one rule after the other and fills in what the rule need not say: its name, severity and remedy.
public struct FindingCollector: Sendable {
  /// What has been found.
  public private(set) var findings: [Finding] = []

  private var rule: RuleID = ""
  private var severity: Severity = .error
  private var remedy = ""

  /// An empty collector.
  public init() {}

  /// The next findings are those of this rule, with this severity.
  public mutating func begin(_ description: RuleDescription, severity: Severity) {
    rule = description.id
    self.severity = severity
    remedy = description.remedy
  }

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
    findings.append(
      Finding(
        rule: rule, severity: severity ?? self.severity, message: message, remedy: remedy ?? self.remedy,
        location: location, subject: subject, definition: definition))
  }
}

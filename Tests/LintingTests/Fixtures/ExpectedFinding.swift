import Findings

/// A finding as a person in the field reads it: what, how grave, where, and in which words.
struct ExpectedFinding: Hashable {
  var rule: RuleID
  var severity: Severity
  var workOrder: String?
  var entry: String?
  var pointer: String?
  var position: SourcePosition?
  var message: String

  init(
    _ severity: Severity, _ rule: RuleID, workOrder: String? = nil, entry: String? = nil,
    pointer: String? = nil, at position: (line: Int, column: Int)? = nil, _ message: String
  ) {
    self.rule = rule
    self.severity = severity
    self.workOrder = workOrder
    self.entry = entry
    self.pointer = pointer
    self.position = position.map { SourcePosition(line: $0.line, column: $0.column) }
    self.message = message
  }

  init(_ finding: Finding) {
    rule = finding.rule
    severity = finding.severity
    workOrder = finding.location.workOrder
    entry = finding.location.entry?.name
    pointer = finding.location.pointer
    position = finding.location.position
    message = finding.message
  }

  /// The findings of each fixture that has any, in the order of the report.
  static let byFixture: [String: [ExpectedFinding]] =
    layout
    .merging(photos) { first, _ in first }
    .merging(documents) { first, _ in first }
}

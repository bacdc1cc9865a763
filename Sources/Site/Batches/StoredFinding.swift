import Findings

/// A finding as the error file tells it. Names and messages may be untrusted: every output escapes them.
public struct StoredFinding: Sendable, Hashable {
  /// The work order; nil if it is about the archive.
  public var workOrder: String?
  /// The name of the entry.
  public var entry: String?
  /// The rule that is violated.
  public var rule: String
  /// How much it weighs: `error`, `warning` or `note`.
  public var severity: String
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var remedy: String
  /// The JSON Pointer of the value inside a document.
  public var pointer: String?
  /// The line in the document, from 1.
  public var line: Int?
  /// The column in the line, from 1.
  public var column: Int?
}

extension StoredFinding {
  /// What is kept of a finding.
  init(_ finding: Finding) {
    let location = finding.location
    self.init(
      workOrder: location.workOrder, entry: location.entry?.name, rule: finding.rule.rawValue,
      severity: finding.severity.rawValue, message: finding.message, remedy: finding.remedy,
      pointer: location.pointer, line: location.position?.line, column: location.position?.column)
  }

  /// What is kept of something that could not be checked: for whoever reads the error file it is an error like others.
  init(_ failure: Failure) {
    self.init(
      entry: failure.entry?.name, rule: failure.kind.rawValue, severity: Severity.error.rawValue,
      message: failure.message, remedy: "")
  }
}

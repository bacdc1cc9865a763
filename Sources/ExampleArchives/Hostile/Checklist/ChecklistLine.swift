public import Findings

/// One thing that is checked in an archive's bytes: what is wrong, how much it weighs, and which rules say so.
public struct ChecklistLine: Sendable {
  /// A name for the line, by which archives refer to it.
  public let id: String
  /// What is wrong, in our own words.
  public let text: String
  /// How much it weighs; nil where nothing is wrong and nothing may be found.
  public let severity: Severity?
  /// The rules that find it.
  public let rules: [RuleID]

  init(_ id: String, _ severity: Severity?, _ text: String, _ rules: RuleID...) {
    self.id = id
    self.text = text
    self.severity = severity
    self.rules = rules
  }
}

extension ChecklistLine {
  /// A part of the checklist.
  public struct Part: Sendable {
    /// What the lines are about.
    public let title: String
    /// The lines.
    public let lines: [ChecklistLine]
  }

  /// The whole checklist.
  public static let parts = [
    Part(title: "End of the archive", lines: end), Part(title: "Layout", lines: layout),
    Part(title: "Headers and data descriptors", lines: headers),
    Part(title: "Sizes and contents", lines: sizes), Part(title: "Features", lines: features),
    Part(title: "Extra fields", lines: extraFields), Part(title: "Names", lines: names),
    Part(title: "Kinds of entries", lines: types),
    Part(title: "Bombs", lines: bombs),
  ]

  /// All lines.
  public static var all: [ChecklistLine] { parts.flatMap(\.lines) }
}

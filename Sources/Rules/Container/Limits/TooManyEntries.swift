import ApplicationDefinition
import Findings
import ZipArchive

/// An archive has more entries than are admitted.
struct TooManyEntries: ArchiveRule {
  static let description = RuleDescription(
    id: "too-many-entries", family: .container, scope: .archive, severity: .error,
    summary: "An archive has more entries than are admitted.",
    rationale: """
      Every entry costs the site memory and time, even an empty one, and a few megabytes can list a million of them. The work orders of \
      such an archive are not looked at: only the rules about the container are applied to it.
      """,
    remedy: "Put fewer work orders into the archive, or \(Limit.entries.raising).",
    goodExample: RuleExample(
      definition: definition, [.image("WO_1/meter-1.jpg"), .image("WO_1/meter-2.jpg")]),
    badExample: RuleExample(
      definition: definition,
      [.image("WO_1/meter-1.jpg"), .image("WO_1/meter-2.jpg"), .image("WO_1/meter-3.jpg")],
      findings: [
        .init("the archive has 3 entries, more than the 2 that are admitted; its work orders are not checked")
      ]))

  private static let definition = ExampleDefinition.with("limits: {entries: 2}")

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let count = archive.entries.count
    let limits = archive.definition.limits
    guard count > limits[.entries] else { return }
    findings.add(
      "the archive has \(count) entries, more than the \(limits[.entries]) that are admitted; its work orders are not "
        + "checked",
      at: .archive, definition: limits.position(of: .entries))
  }
}

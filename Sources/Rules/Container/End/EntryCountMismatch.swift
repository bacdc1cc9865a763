import Findings
import Wording
import ZipArchive

/// The end record counts other entries than the directory holds.
struct EntryCountMismatch: StructureRule {
  static let description = RuleDescription(
    id: "entry-count-mismatch", family: .container, scope: .archive, severity: .error,
    summary: "The archive's end record counts more or fewer entries than its directory holds.",
    rationale: """
      Readers that trust the count see other entries than readers that walk the directory, so the site may process other \
      photos than were checked. Writing more than 65,535 entries without the zip64 form is one cause, damage another.
      """,
    remedy: "Zip the work orders' folders anew, with a tool that writes zip64 for large archives.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg")], damage: [.endRecord(8, with: [2, 0, 2, 0])],
      findings: [.init("the end record counts 2 entries, but the directory holds 1")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .end(.entryCountDiffers(let declared, let found, let isModulo)) = problem.kind else {
      return nil
    }
    return ProblemWording(
      "the end record counts \(counted(declared, "entry", plural: "entries")), but the directory holds \(found)"
        + (isModulo ? "; from 65,535 entries on, the count has to be written in zip64 form" : ""))
  }
}

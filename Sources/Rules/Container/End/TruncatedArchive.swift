import Findings
import Wording
import ZipArchive

/// The archive's end is missing.
struct TruncatedArchive: StructureRule {
  static let description = RuleDescription(
    id: "truncated-archive", family: .container, scope: .archive, severity: .error,
    summary: "The file begins as a zip archive, but its end is missing.",
    rationale: """
      The list of an archive's entries stands at its end. An upload or copy that was interrupted, or a full disk while \
      zipping, leaves a file without it, and no reader can tell what was in it.
      """,
    remedy: "Copy or zip it again, and wait until that is done; then compare the sizes.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg")], damage: [.cutShort(by: 40)],
      findings: [
        .init("the file begins as a zip archive, but breaks off before the list of its entries ends")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .end(.noEndRecord(beginsAsZip: true, _)):
      ProblemWording("the file begins as a zip archive, but breaks off before the list of its entries ends")
    case .end(.commentCutShort(let declared, let found)):
      ProblemWording(
        "the archive's comment is said to have \(counted(declared, "byte")), but the file ends after \(found)",
        subject: "comment")
    default:
      nil
    }
  }
}

import Findings
import Wording
import ZipArchive

/// Zeros are left behind an entry's last extra field.
struct PaddedExtraField: StructureRule {
  static let description = RuleDescription(
    id: "padded-extra-field", family: .container, scope: .archive, severity: .note,
    summary: "One to three zero bytes stand behind an entry's last extra field.",
    rationale: """
      Tools that align contents, such as those for Android packages, fill the room up with zeros that are too few for an extra \
      field. Readers pass over them.
      """,
    remedy: "Nothing has to be done; zip without alignment to be rid of them.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto().with(.localExtraFields([0, 0, 0]))],
      findings: [
        .init(at: "WO_1/meter-1.jpg", "3 zero bytes are left behind the last extra field of the local header")
      ]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.extraFieldRest(let header, let count, areZero: true)) = problem.kind else {
      return nil
    }
    return ProblemWording(
      "\(counted(count, "zero byte")) \(count == 1 ? "is" : "are") left behind the last extra field of \(header.phrase)",
      subject: header.key)
  }
}

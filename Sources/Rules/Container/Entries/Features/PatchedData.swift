import Findings
import ZipArchive

/// An entry holds a patch instead of a file.
struct PatchedData: StructureRule {
  static let description = RuleDescription(
    id: "patched-data", family: .container, scope: .archive, severity: .error,
    summary: "An entry's data is a patch to another file.",
    rationale: """
      Bit 5 of the flags says that the data only tells how to change a file that the receiver already has. The site has no \
      such file, and next to no reader knows this form.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: RuleExample.Damage.bothHeaders(6, with: [1 << 5, 0]),
      findings: [
        .init(at: "WO_1/meter-1.jpg", "bit 5 of the flags says that the data is a patch to another file")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.patchedData) = problem.kind else { return nil }
    return ProblemWording("bit 5 of the flags says that the data is a patch to another file")
  }
}

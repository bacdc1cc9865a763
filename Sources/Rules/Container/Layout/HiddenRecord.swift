import Findings
import ZipArchive

/// Between two records lies a record that belongs to nothing.
struct HiddenRecord: StructureRule {
  static let description = RuleDescription(
    id: "hidden-record", family: .container, scope: .archive, severity: .error,
    summary: "Bytes between two records hold another record of the zip format.",
    rationale: """
      Readers that repair archives, or that go from front to back, look for records by their signatures, and find what others \
      pass over. They then see other entries than the ones that were checked.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()],
      damage: [
        .endRecord(16, with: [56, 0, 0, 0]), .inserted(at: 50, Array("..PK\u{1}\u{2}".utf8)),
      ],
      findings: [
        .init(
          "6 bytes belong to no entry and no record, but hold the start of a record of a directory at byte 52"
        )
      ]
    ))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .layout(.gap(let count, .signature(let signature, let offset), _)) = problem.kind else {
      return nil
    }
    return ProblemWording(
      "\(count) bytes belong to no entry and no record, but hold the start of "
        + "\(recordPhrase(signature)) at byte \(offset)")
  }
}

import Findings
import Wording
import ZipArchive

/// Zeros lie between two records.
struct PaddingBytes: StructureRule {
  static let description = RuleDescription(
    id: "padding-bytes", family: .container, scope: .archive, severity: .note,
    summary: "Zero bytes lie between two records.",
    rationale: """
      Some tools leave room between entries, so that contents begin at round offsets. Readers of zip archives pass over it; \
      it only makes the file larger.
      """,
    remedy: "Nothing has to be done; zip without alignment to be rid of them.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()],
      damage: [.endRecord(16, with: [64, 0, 0, 0]), .inserted(at: 50, [UInt8](repeating: 0, count: 14))],
      findings: [.init("14 zero bytes lie between two records")]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .layout(.gap(let count, .zeros, _)) = problem.kind else { return nil }
    return ProblemWording(
      "\(counted(count, "zero byte")) \(count == 1 ? "lies" : "lie") between two records")
  }
}

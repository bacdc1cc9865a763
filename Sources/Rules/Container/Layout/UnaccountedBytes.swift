import Findings
import Wording
import ZipArchive

/// Bytes lie between two records and belong to neither.
struct UnaccountedBytes: StructureRule {
  static let description = RuleDescription(
    id: "unaccounted-bytes", family: .container, scope: .archive, severity: .warning,
    summary: "Bytes between two records belong to neither.",
    rationale: """
      Every byte of an archive has its place in some record. Others are what is left of a removed entry, or something that \
      was hidden in the file; readers that go from front to back may stumble over them.
      """,
    remedy: "Zip the work orders' folders anew; some tools leave removed entries in the file.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()],
      damage: [.endRecord(16, with: [57, 0, 0, 0]), .inserted(at: 50, Array("secret!".utf8))],
      findings: [.init("7 bytes belong to no entry and no record")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .layout(.gap(let count, let content)) = problem.kind else { return nil }
    let bytes = "\(counted(count, "byte")) \(count == 1 ? "belongs" : "belong") to no entry and no record"
    switch content {
    case .other: return ProblemWording(bytes)
    case .unread(let looked):
      return ProblemWording("\(bytes), and only the first \(looked) were searched for records")
    case .zeros, .signature: return nil
    }
  }
}

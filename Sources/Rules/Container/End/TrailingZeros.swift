import Findings
import Wording
import ZipArchive

/// The file is filled up with zeros.
struct TrailingZeros: StructureRule {
  static let description = RuleDescription(
    id: "trailing-zeros", family: .container, scope: .archive, severity: .warning,
    summary: "Zero bytes stand behind the end of the archive.",
    rationale: """
      Some transfers and storage systems fill the last block of a file with zeros. Nothing is lost by that, but strict readers \
      refuse the file, and the same transfer may have damaged other files too.
      """,
    remedy: "Copy the archive again with a tool that keeps its size.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: [.appended([UInt8](repeating: 0, count: 378))],
      findings: [.init("378 zero bytes stand behind the end of the archive")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .end(.trailingBytes(let count, areZero: true)) = problem.kind else { return nil }
    return ProblemWording(
      "\(counted(count, "zero byte")) \(count == 1 ? "stands" : "stand") behind the end of the archive")
  }
}

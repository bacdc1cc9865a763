import Findings
import Wording
import ZipArchive

/// Something stands behind the end of the archive.
struct TrailingBytes: StructureRule {
  static let description = RuleDescription(
    id: "trailing-bytes", family: .container, scope: .archive, severity: .error,
    summary: "Bytes that belong to nothing stand behind the end of the archive.",
    rationale: """
      The end record says where the archive ends. Strict readers refuse a file that goes on behind it, because what is there \
      may be the end of another archive; and such bytes mostly mean that something was written over or joined by mistake.
      """,
    remedy: "Copy the archive again in binary form, or zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: [.appended(Array("</html>".utf8))],
      findings: [.init("7 bytes stand behind the end of the archive")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .end(.trailingBytes(let count, areZero: false)) = problem.kind else { return nil }
    return ProblemWording(
      "\(counted(count, "byte")) \(count == 1 ? "stands" : "stand") behind the end of the archive")
  }
}

import Findings
import Wording
import ZipArchive

/// Something was put before an archive that does not know of it.
struct UnadjustedPrefix: StructureRule {
  static let description = RuleDescription(
    id: "unadjusted-prefix", family: .container, scope: .archive, severity: .error,
    summary: "Bytes stand before the archive, and its offsets do not count them.",
    rationale: """
      All offsets of an archive count from its start. When something is put before it, such as the head of an e-mail or \
      another file, all of them are wrong. Some readers correct that, others find nothing or something else.
      """,
    remedy: "Copy the archive again as it was, or zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: [.inserted(at: 0, Array("Content-Type: application/zip\n\n".utf8))],
      findings: [.init("31 bytes stand before the archive, and its offsets do not count them")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .layout(.unadjustedPrefix(let length)) = problem.kind else { return nil }
    return ProblemWording(
      "\(counted(length, "byte")) \(length == 1 ? "stands" : "stand") before the archive, and its offsets do not count "
        + (length == 1 ? "it" : "them"))
  }
}

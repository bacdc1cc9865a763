import Findings
import ZipArchive

/// An entry has flags that mean nothing.
struct ReservedFlags: StructureRule {
  static let description = RuleDescription(
    id: "reserved-flags", family: .container, scope: .archive, severity: .warning,
    summary: "Bits of an entry's flags are set that have no meaning.",
    rationale: """
      The format keeps bits 7 to 10, 14 and 15 of the flags for the future. No ordinary tool sets them; where they are set, the header \
      was mostly damaged, and strict readers refuse the entry.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: RuleExample.Damage.bothHeaders(6, with: [1 << 7, 1]),
      findings: [
        .init(at: "WO_1/meter-1.jpg", "bits 7 and 8 are set in the flags, but have no meaning")
      ]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.reservedFlags(let mask)) = problem.kind else { return nil }
    return ProblemWording(
      "\(bitsPhrase(mask)) set in the flags, but \(mask.nonzeroBitCount == 1 ? "has" : "have") no meaning",
      subject: "\(mask)")
  }
}

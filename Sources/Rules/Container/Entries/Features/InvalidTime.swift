import Findings
import ZipArchive

/// An entry's time is none.
struct InvalidTime: StructureRule {
  static let description = RuleDescription(
    id: "invalid-time", family: .container, scope: .archive, severity: .warning,
    summary: "An entry's date or time does not exist.",
    rationale: """
      A month 13 or an hour 25 comes of a damaged header or a faulty tool. Readers make different times of it, or refuse the \
      entry, so the site may date the photo wrongly.
      """,
    remedy: "Set the files' times, and zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      // The 31st of the 13th month.
      [.smallPhoto()], damage: RuleExample.Damage.bothHeaders(12, with: [0xbf, 0x5d]),
      findings: [
        .init(at: "WO_1/meter-1.jpg", "the time of the last change, 2026-13-31 00:00:00, does not exist")
      ]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.invalidTime(let date, let time)) = problem.kind else { return nil }
    return ProblemWording(
      "the time of the last change, \(dosTimePhrase(UInt32(date) << 16 | UInt32(time))), does not exist")
  }
}

import Findings
import ZipArchive

/// An entry has internal attributes that mean nothing.
struct ReservedAttributes: StructureRule {
  static let description = RuleDescription(
    id: "reserved-attributes", family: .container, scope: .archive, severity: .warning,
    summary: "Reserved bits of an entry's internal attributes are set.",
    rationale: """
      Of the internal attributes only the lowest bits have a meaning. Where others are set, the directory was damaged or bytes \
      were hidden in it; strict readers refuse the archive.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()],
      damage: [.directoryRecord(ofFirst: [RuleExample.Entry.smallPhotoName], 36, with: [0, 0x80])],
      findings: [
        .init(at: "WO_1/meter-1.jpg", "bit 15 is set in the internal attributes, but is reserved")
      ]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.reservedAttributes(let mask)) = problem.kind else { return nil }
    return ProblemWording(
      "\(bitsPhrase(mask)) set in the internal attributes, but \(mask.nonzeroBitCount == 1 ? "is" : "are") reserved",
      subject: "\(mask)")
  }
}

import Findings
import Wording
import ZipArchive

/// An entry claims more content than its data can hold.
struct ImpossibleRatio: StructureRule {
  static let description = RuleDescription(
    id: "impossible-ratio", family: .container, scope: .archive, severity: .error,
    summary: "An entry claims more content than deflate can make of its data.",
    rationale: """
      Deflate makes at most 1,032 bytes of one. An entry that claims more has a wrong size, and a site that sets aside room \
      for it, or trusts it when it checks limits, is misled.
      """,
    remedy: "Zip the work orders' folders anew, and find out where this archive came from.",
    goodExample: RuleExample([.text("WO_1/metadata.json", "{}")]),
    badExample: RuleExample(
      [.text("WO_1/metadata.json", "{}")],
      damage: [
        .firstLocalHeader(22, with: [0x40, 0x42, 0x0f, 0]),
        .directoryRecord(ofFirst: ["WO_1/metadata.json"], 24, with: [0x40, 0x42, 0x0f, 0]),
      ],
      findings: [
        .init(
          at: "WO_1/metadata.json",
          "4 bytes of data are said to unpack to 1000000 bytes, but deflate makes at most 1,032 bytes of one")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.impossibleRatio(let compressed, let size)) = problem.kind else { return nil }
    return ProblemWording(
      "\(counted(compressed, "byte")) of data \(compressed == 1 ? "is" : "are") said to unpack to "
        + "\(counted(size, "byte")), but deflate makes at most 1,032 bytes of one")
  }
}

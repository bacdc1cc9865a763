import Findings
import Wording
import ZipArchive

/// Two entries share bytes of the file.
struct OverlappingEntries: StructureRule {
  static let description = RuleDescription(
    id: "overlapping-entries", family: .container, scope: .archive, severity: .error,
    summary: "An entry's data overlaps the next entry, or two entries share their data.",
    rationale: """
      No ordinary tool lets two entries share bytes. Archives that do are damaged, or made to unpack to many times \
      their size or to show different contents to different readers; careful readers refuse them.
      """,
    remedy: "Zip the work orders' folders anew, and find out where this archive came from.",
    goodExample: RuleExample(entries),
    badExample: RuleExample(
      // A compressed size of 5 where the first entry has 4 bytes.
      entries,
      damage: [.directoryRecord(ofFirst: ["WO_1/meter-1.jpg", "WO_1/meter-2.jpg"], 20, with: [5, 0, 0, 0])],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          #"the entry ends at byte 51, but "WO_1/meter-2.jpg" begins at byte 50 already"#)
      ]))

  private static let entries = [
    RuleExample.Entry("WO_1/meter-1.jpg", .bytes([0xff, 0xd8, 0xff, 0xd9])),
    RuleExample.Entry("WO_1/meter-2.jpg", .bytes([0xff, 0xd8, 0xff, 0xd9])),
  ]

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    let entries = archive.entries
    switch problem.kind {
    case .layout(.overlap(let end, let next, let nextOffset)):
      return ProblemWording(
        "the entry ends at byte \(end), but \(quoted(entries.name(of: next))) begins at byte \(nextOffset) already",
        subject: entries.name(of: next))
    case .layout(.sharedHeader(let other)):
      return ProblemWording(
        "the entry has the same local header and data as \(quoted(entries.name(of: other)))",
        subject: entries.name(of: other))
    default:
      return nil
    }
  }
}

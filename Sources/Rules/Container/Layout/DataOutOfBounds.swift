import Findings
import ZipArchive

/// An entry's data reaches into the directory or beyond the file.
struct DataOutOfBounds: StructureRule {
  static let description = RuleDescription(
    id: "data-out-of-bounds", family: .container, scope: .archive, severity: .error,
    summary: "An entry's data would reach into the directory, or beyond the end of the file.",
    rationale: """
      The contents of an archive lie before its directory. An entry that is said to be longer than the room there is has a \
      wrong size, or lost a part of its data.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample(entries),
    badExample: RuleExample(
      // A compressed size of 5 where the entry has 4 bytes.
      entries, damage: [.directoryRecord(ofFirst: ["WO_1/meter-1.jpg"], 20, with: [5, 0, 0, 0])],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "the entry's data would reach from byte 46 to byte 51, but the directory begins at byte 50")
      ]))

  private static let entries = [RuleExample.Entry("WO_1/meter-1.jpg", .bytes([0xff, 0xd8, 0xff, 0xd9]))]

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .layout(.dataBeyondDirectory(let end, let start)) = problem.kind, let offset = problem.offset
    else { return nil }
    return ProblemWording(
      "the entry's data would reach from byte \(offset) to byte \(end), but the directory begins at byte \(start)"
    )
  }
}

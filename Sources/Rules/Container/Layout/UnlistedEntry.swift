import Findings
import Wording
import ZipArchive

/// An entry lies in the file that the directory does not list.
struct UnlistedEntry: StructureRule {
  static let description = RuleDescription(
    id: "unlisted-entry", family: .container, scope: .archive, severity: .error,
    summary: "The file holds an entry that the directory does not list.",
    rationale: """
      Readers that go from front to back, as servers do while an upload comes in, find such an entry and process it; all \
      others do not. It may be a photo that was removed from the archive, or one that was hidden in it.
      """,
    remedy: "Zip the work orders' folders anew; some tools leave removed entries in the file.",
    goodExample: RuleExample([.smallPhoto(), .smallPhoto("WO_1/meter-2.jpg")]),
    badExample: RuleExample(
      [.smallPhoto(), .smallPhoto("WO_1/meter-2.jpg")],
      damage: [
        // The first record of the directory is overwritten with the second, and the second cut off with the end record.
        .overwritten(at: 142, with: [50, 0, 0, 0]), .overwritten(at: 157, with: Array("2".utf8)),
        .cutShort(by: 62 + 22),
        .appended(
          Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0, 1, 0, 1, 0, 62, 0, 0, 0, 100, 0, 0, 0, 0, 0]),
      ],
      findings: [
        .init(
          #"the local header of an entry "WO_1/meter-1.jpg" lies here, but the directory does not list it"#)
      ]
    ))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .layout(.unlistedEntry(let name)) = problem.kind else { return nil }
    return ProblemWording(Self.message(name), subject: String(decoding: name, as: UTF8.self))
  }

  private static func message(_ name: [UInt8]) -> String {
    let name = quoted(String(decoding: name, as: UTF8.self))
    return "the local header of an entry \(name) lies here, but the directory does not list it"
  }
}

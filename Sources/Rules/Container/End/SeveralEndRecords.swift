import Findings
import ZipArchive

/// The file has two ends, each with a list of entries of its own.
struct SeveralEndRecords: StructureRule {
  static let description = RuleDescription(
    id: "several-end-records", family: .container, scope: .archive, severity: .error,
    summary: "The file holds a second end record that describes a directory too.",
    rationale: """
      A reader finds an archive's entries by its end record. Some readers look for it from the end of the file, some from the \
      start. With two of them the site may unpack other photos than the ones that were checked.
      """,
    remedy: "Zip the work orders' folders anew; do not join archives by putting one file behind the other.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()],
      // The comment is an end record without entries, and one byte.
      damage: [.comment(Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 19))],
      findings: [
        .init("a second end record describes a directory of its own, beside the one at byte 112 that counts")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .end(.secondEndRecord(let counting)):
      ProblemWording(
        "a second end record describes a directory of its own, beside the one at byte \(counting) that counts"
      )
    case .end(.manySignatures(let count)):
      ProblemWording(
        "the last bytes of the file hold the signature of an end record \(count) times, and not all were followed",
        subject: "many")
    default:
      nil
    }
  }
}

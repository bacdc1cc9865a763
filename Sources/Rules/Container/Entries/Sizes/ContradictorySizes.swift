import Findings
import Wording
import ZipArchive

/// An entry's sizes cannot both be right.
struct ContradictorySizes: StructureRule {
  static let description = RuleDescription(
    id: "contradictory-sizes", family: .container, scope: .archive, severity: .error,
    summary: "An entry's two sizes contradict each other.",
    rationale: """
      The directory gives an entry's length in the file and its length when unpacked. For a stored entry they are equal, and \
      no content comes of no data. Readers believe one or the other, and unpack different photos.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: RuleExample.Damage.bothHeaders(22, with: [9, 0, 0, 0]),
      findings: [
        .init(
          at: "WO_1/meter-1.jpg", "the entry is stored, but has 4 bytes of data and 9 bytes of content")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .entry(.storedSizesDiffer(let compressed, let size)):
      ProblemWording(
        "the entry is stored, but has \(counted(compressed, "byte")) of data and \(counted(size, "byte")) of content"
      )
    case .entry(.contentFromNothing(let size, let crc32)):
      ProblemWording(
        "the entry has no data, but \(counted(size, "byte")) of content with checksum \(checksumPhrase(crc32))"
      )
    case .entry(.nothingFromData(let compressed)):
      ProblemWording("the entry has \(counted(compressed, "byte")) of data, but no content")
    default:
      nil
    }
  }
}

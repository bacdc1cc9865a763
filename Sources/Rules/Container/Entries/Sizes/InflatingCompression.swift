import Findings
import Wording
import ZipArchive

/// An entry was made larger by compressing it.
struct InflatingCompression: StructureRule {
  static let description = RuleDescription(
    id: "inflating-compression", family: .container, scope: .archive, severity: .warning,
    summary: "An entry's data takes at least twice the bytes of its content.",
    rationale: """
      Compression can make a file a few bytes longer, but not twice as long. What comes on top is not content: it may be \
      hidden in the archive, or the size in the directory is wrong.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.text("WO_1/metadata.json", "{}")]),
    badExample: RuleExample(
      // Said to be compressed by deflate, from 10 bytes.
      [RuleExample.Entry(RuleExample.Entry.smallPhotoName, .jpegOfSize(200))],
      damage: RuleExample.Damage.bothHeaders(8, with: [8, 0])
        + RuleExample.Damage.bothHeaders(22, with: [10, 0, 0, 0]),
      findings: [
        .init(at: "WO_1/meter-1.jpg", "the entry takes 200 bytes of data for 10 bytes of content")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.inflatingCompression(let compressed, let size)) = problem.kind else { return nil }
    return ProblemWording(
      "the entry takes \(counted(compressed, "byte")) of data for \(counted(size, "byte")) of content")
  }
}

import Findings
import Wording
import ZipArchive

/// An entry was made larger by compressing it.
struct InflatingCompression: StructureRule {
  static let description = RuleDescription(
    id: "inflating-compression", family: .container, scope: .archive, severity: .warning,
    summary: "An entry's data takes at least twice the bytes of its content.",
    rationale: """
      Compression can make a small file a few bytes longer, but not twice as long. What comes on top is not content: it may \
      be hidden in the archive, or the size in the directory is wrong.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.text("WO_1/metadata.json", "{}")]),
    badExample: RuleExample(
      // Compressed, 15 bytes take 17; the directory now says that they were 5.
      [.text("WO_1/metadata.json", #"{"region": "n"}"#)],
      damage: [
        .firstLocalHeader(22, with: [5, 0, 0, 0]),
        .directoryRecord(ofFirst: ["WO_1/metadata.json"], 24, with: [5, 0, 0, 0]),
      ],
      findings: [
        .init(at: "WO_1/metadata.json", "the entry takes 17 bytes of data for 5 bytes of content")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.inflatingCompression(let compressed, let size)) = problem.kind else { return nil }
    return ProblemWording(
      "the entry takes \(counted(compressed, "byte")) of data for \(counted(size, "byte")) of content")
  }
}

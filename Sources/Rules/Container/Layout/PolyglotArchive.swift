import Findings
import ZipArchive

/// The file is an archive of two kinds.
struct PolyglotArchive: StructureRule {
  static let description = RuleDescription(
    id: "polyglot-archive", family: .container, scope: .archive, severity: .error,
    summary: "The file is also an archive of another format.",
    rationale: """
      Zip archives are known by their end, others by their start, so that one file can be both. A reader that knows both \
      formats, such as 7-Zip or a virus scanner, may then unpack other files than the site does. No ordinary tool makes such \
      files.
      """,
    remedy: "Zip the work orders' folders anew, and find out where this archive came from.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()],
      damage: [
        .directoryRecord(ofFirst: [RuleExample.Entry.smallPhotoName], 42, with: [7, 0, 0, 0]),
        .endRecord(16, with: [57, 0, 0, 0]),
        .inserted(at: 0, Array("Rar!\u{1a}\u{7}\u{0}".utf8)),
      ],
      findings: [.init("the file is also a RAR archive, by its first bytes")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .layout(.otherArchive(let format)) = problem.kind else { return nil }
    return ProblemWording("the file is also a \(format.rawValue) archive, by its first bytes")
  }
}

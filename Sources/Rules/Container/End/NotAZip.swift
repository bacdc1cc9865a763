import Findings
import ZipArchive

/// The file is not a zip archive.
struct NotAZip: StructureRule {
  static let description = RuleDescription(
    id: "not-a-zip", family: .container, scope: .archive, severity: .error,
    summary: "The file is empty, or another kind of file than a zip archive.",
    rationale: """
      The site reads zip archives only. Mostly another archive was renamed to `.zip`, a single photo was sent, or a download \
      left an error page in place of the archive.
      """,
    remedy: "Zip the work orders' folders anew; giving another kind of file a new name does not convert it.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg")],
      damage: [.firstLocalHeader(0, with: Array("Rar!".utf8)), .endRecordLost],
      findings: [.init("the file is not a zip archive; it looks like a RAR archive")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .end(.emptyFile):
      return ProblemWording("the file is empty")
    case .end(.noEndRecord(beginsAsZip: false, let bytes)) where !SplitArchive.isFirstPart(bytes):
      let lookalike = FileLookalike.phrase(for: bytes).map { "; it looks like \($0)" } ?? ""
      return ProblemWording("the file is not a zip archive\(lookalike)")
    default:
      return nil
    }
  }
}

import Findings
import ZipArchive

/// The file is not a zip archive.
struct NotAZip: ArchiveRule {
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

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for problem in archive.archive.problems {
      switch problem {
      case .empty:
        findings.add("the file is empty", at: .archive)
      case .noEndRecord(beginsAsZip: false, let bytes) where !SplitArchive.isFirstPart(bytes):
        let lookalike = FileLookalike.phrase(for: bytes).map { "; it looks like \($0)" } ?? ""
        findings.add("the file is not a zip archive\(lookalike)", at: .archive)
      default:
        continue
      }
    }
  }
}

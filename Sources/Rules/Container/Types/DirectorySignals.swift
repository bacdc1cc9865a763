import Findings
import ZipArchive

/// An entry's name and its attributes disagree on whether it is a folder.
struct DirectorySignals: ArchiveRule {
  static let description = RuleDescription(
    id: "directory-signals", family: .container, scope: .archive, severity: .error,
    summary: "An entry's name and its attributes disagree on whether it is a folder.",
    rationale: """
      Some readers tell a folder by the `/` at the end of its name, others by the attributes of MS-DOS or Unix. Where these disagree, one \
      reader makes a folder and another a file of the same entry. A folder without attributes is fine.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.folder("WO_1/"), .image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg"), RuleExample.Entry.folder("WO_1/meter-2.jpg/").with(.mode(0o100644))],
      findings: [
        .init(
          at: "WO_1/meter-2.jpg/",
          #"the entry's name ends with "/", as a folder's does, but its attributes say that it is a file"#)
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for index in archive.survey.entries(with: .signals) {
      let entry = archive.entries[index]
      let message: String
      if entry.isDirectory, let kind = entry.mode?.kind {
        message =
          "the entry's name ends with \"/\", as a folder's does, but its attributes say that it is \(phrase(for: kind))"
      } else {
        message = "the entry's attributes say that it is a folder, but its name does not end with \"/\""
      }
      findings.add(message, at: archive.location(ofHeader: index))
    }
  }
}

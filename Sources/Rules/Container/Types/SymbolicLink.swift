import Findings
import ZipArchive

/// An entry is a symbolic link.
struct SymbolicLink: ArchiveRule {
  static let description = RuleDescription(
    id: "symbolic-link", family: .container, scope: .archive, severity: .warning,
    summary: "An entry is a symbolic link.",
    rationale: """
      A link's content is the path of another file. A reader that does not know links takes that path for the photo itself, and what a \
      link leads to may not be where the archive is unpacked.
      """,
    remedy: "Zip the file itself instead of the link: `zip` does so unless it is told `-y`.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg"), .link("WO_1/meter-2.jpg", to: "meter-1.jpg")],
      findings: [.init(at: "WO_1/meter-2.jpg", "the entry is a symbolic link, not a file")]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for index in archive.survey.entries(with: .symbolicLink) {
      findings.add("the entry is a symbolic link, not a file", at: archive.location(ofHeader: index))
    }
  }
}

import Findings
import NameForms
import ZipArchive

/// An entry's name goes up with `..`.
struct PathTraversal: ArchiveRule {
  static let description = RuleDescription(
    id: "path-traversal", family: .container, scope: .archive, severity: .error,
    summary: "An entry's name goes up to another folder with `..`.",
    rationale: """
      A reader that follows `..` writes outside of the folder that it unpacks to, over files of the system or of other work orders. \
      No ordinary tool writes such names; careful readers refuse the archive.
      """,
    remedy: "Zip the work orders' folders anew, and find out where this archive came from.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/../WO_2/meter-1.jpg")],
      findings: [
        .init(at: "WO_1/../WO_2/meter-1.jpg", #"the entry's name goes up to another folder with "..""#)
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for suspect in archive.names.suspects(for: .parentComponent) {
      findings.add(
        #"the entry's name goes up to another folder with "..""#,
        at: archive.location(ofHeader: suspect.entry))
    }
  }
}

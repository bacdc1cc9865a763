import Findings
import NameForms
import Wording
import ZipArchive

/// Names of entries have backslashes in them.
struct BackslashInName: ArchiveRule {
  static let description = RuleDescription(
    id: "backslash-in-name", family: .container, scope: .archive, severity: .error,
    summary: "Entries' names have a backslash in them.",
    rationale: """
      The zip format separates folders with `/`. For some readers a backslash separates folders too, for others it is a character \
      like any other, so the two see different folders. Old programs for Windows write such names, mostly for all entries of an archive, \
      so they are reported once with their number.
      """,
    remedy:
      "Zip the work orders anew with a tool that follows the zip format: its names separate folders with /.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1\\meter-1.jpg"), .image("WO_1\\meter-2.jpg")],
      findings: [
        .init(
          at: "WO_1\\meter-1.jpg",
          #"2 names have a backslash in them instead of "/": "WO_1\meter-1.jpg" and "WO_1\meter-2.jpg""#)
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let found = ExampleNames(archive.names.suspects(for: .backslash).lazy.map(\.entry), in: archive)
    guard let first = found.first else { return }
    let message =
      found.count == 1
      ? #"the entry's name has a backslash in it instead of "/""#
      : "\(found.count) names have a backslash in them instead of \"/\": \(found.list)"
    findings.add(message, at: archive.location(ofHeader: first), subject: found.subject)
  }
}

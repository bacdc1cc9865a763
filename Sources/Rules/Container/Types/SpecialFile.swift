import Findings
import ZipArchive

/// An entry is a device, a pipe or a socket.
struct SpecialFile: ArchiveRule {
  static let description = RuleDescription(
    id: "special-file", family: .container, scope: .archive, severity: .error,
    summary: "An entry is a device, a named pipe or a socket instead of a file.",
    rationale: """
      Such entries have no content that could be a photo or a document. A reader that unpacks them gives access to hardware or waits \
      for ever. A named pipe with content is a warning only: `zip` and `7z` mark what came to them through a pipe so, and some readers \
      make a pipe of it again.
      """,
    remedy: "Leave the entry out: zip only the work orders' photos and documents.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [RuleExample.Entry("WO_1/meter-1.jpg", .bytes([])).with(.mode(0o020666))],
      findings: [.init(at: "WO_1/meter-1.jpg", "the entry is a character device, not a file")]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for index in archive.survey.entries(with: .special) {
      let entry = archive.entries[index]
      guard let kind = entry.mode?.kind else { continue }
      let location = archive.location(ofHeader: index)
      if kind == .fifo, entry.size > 0 {
        findings.add(
          "the entry has content, but is marked as a named pipe", at: location,
          remedy: "Zip the file itself, instead of passing it to the archiver through a pipe.",
          severity: .warning)
      } else {
        findings.add("the entry is \(phrase(for: kind)), not a file", at: location)
      }
    }
  }
}

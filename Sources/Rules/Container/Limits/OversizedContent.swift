import ApplicationDefinition
import Findings
import ZipArchive

/// An entry, or all entries together, have more bytes of content than are admitted.
struct OversizedContent: ArchiveRule {
  static let description = RuleDescription(
    id: "oversized-content", family: .container, scope: .archive, severity: .error,
    summary: "An entry, or an archive as a whole, has more bytes of content than are admitted.",
    rationale: """
      Whoever unpacks the archive needs room for what it declares. A photo has a few megabytes; an entry of many gigabytes is \
      a disk image, a video, or made to fill the site's disk.
      """,
    remedy:
      "Take out what does not belong there, or put fewer work orders into the archive; where the sizes are right, raise "
      + "the limit with --limit NAME=N, or under limits: in the definition.",
    goodExample: RuleExample(
      definition: definition,
      [.init("WO_1/meter-1.jpg", .jpegOfSize(600)), .init("WO_1/meter-2.jpg", .jpegOfSize(700))]),
    badExample: RuleExample(
      definition: definition,
      [.init("WO_1/meter-1.jpg", .jpegOfSize(600)), .init("WO_1/meter-2.jpg", .jpegOfSize(1200))],
      findings: [
        .init(
          "the entries have 1800 bytes of content together, more than the 1500 that are admitted (total_bytes)"
        ),
        .init(
          at: "WO_1/meter-2.jpg",
          "the entry has 1200 bytes of content, more than the 1000 that are admitted (entry_bytes)"),
      ]))

  private static let definition = ExampleDefinition.with("limits: {entry_bytes: 1000, total_bytes: 1500}")

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let survey = archive.survey
    let limits = archive.definition.limits
    let entryLimit = UInt64(limits[.entryBytes])
    let totalLimit = UInt64(limits[.totalBytes])
    if survey.totalContent > totalLimit {
      findings.add(
        "the entries have \(survey.totalContent) bytes of content together, more than the \(totalLimit) that are "
          + "admitted (\(Limit.totalBytes.name))",
        at: .archive, definition: limits.position(of: .totalBytes))
    }
    guard survey.largestContent > entryLimit else { return }
    let entries = archive.entries
    for index in 0..<entries.count {
      let entry = entries[index]
      guard entry.hasKnownSizes, entry.size > entryLimit else { continue }
      findings.add(
        "the entry has \(entry.size) bytes of content, more than the \(entryLimit) that are admitted "
          + "(\(Limit.entryBytes.name))",
        at: archive.location(ofEntry: index, offset: entry.localHeaderOffset),
        definition: limits.position(of: .entryBytes))
    }
  }
}

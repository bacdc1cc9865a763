import ApplicationDefinition
import ByteSources
import Findings
import ZipArchive

/// An entry, or an archive as a whole, unpacks to many times the bytes that it takes up.
struct CompressionBomb: ArchiveRule {
  static let description = RuleDescription(
    id: "compression-bomb", family: .container, scope: .archive, severity: .error,
    summary: "An entry, or an archive as a whole, unpacks to very many times the bytes that it takes up.",
    rationale: """
      Photos hardly get smaller by packing, and text gets ten times smaller. Content that gets more than a hundred times smaller is \
      nothing but repetition: a disk image full of zeros, a file that a faulty recorder filled, or an archive that is made to exhaust \
      whoever unpacks it. Entries that share their bytes have the same effect, and count for the archive as a whole.
      """,
    remedy: "Look at what was zipped and zip the work orders' folders anew; for content that must be so, "
      + Limit.ratio.raising + ".",
    goodExample: RuleExample(definition: definition, entries),
    badExample: RuleExample(
      // A content of 1,000,000 bytes where the entry has 4.
      definition: definition, entries,
      damage: [.directoryRecord(ofFirst: ["WO_1/meter-1.jpg"], 24, with: [0x40, 0x42, 0x0f, 0])],
      findings: [
        .init(
          "the entries unpack from 4 bytes together to 1000000, over 250000 times as much; at most 10 times is admitted"
        ),
        .init(
          at: "WO_1/meter-1.jpg",
          "the entry unpacks from 4 bytes to 1000000, over 250000 times as much; at most 10 times is admitted"
        ),
      ]))

  private static let definition = ExampleDefinition.with("limits: {ratio: 10, ratio_floor_bytes: 1000}")
  private static let entries = [RuleExample.Entry("WO_1/meter-1.jpg", .bytes([0xff, 0xd8, 0xff, 0xd9]))]

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let survey = archive.survey
    let limits = archive.definition.limits
    let ratio = UInt64(limits[.ratio])

    // Entries that overlap have more data by the directory's word than there is in the file.
    let data = min(survey.totalData, archive.archive.source.size)
    if limits.isBomb(content: survey.totalContent, data: data) {
      findings.add(
        "the entries unpack from \(data) bytes together to \(survey.totalContent)"
          + Self.comparison(survey.totalContent, data, ratio),
        at: .archive, definition: limits.position(of: .ratio))
    }
    guard limits.isBomb(content: survey.largestContent, data: 0) else { return }
    let entries = archive.entries
    for index in 0..<entries.count {
      let entry = entries[index]
      guard entry.hasKnownSizes, limits.isBomb(content: entry.size, data: entry.compressedSize) else {
        continue
      }
      findings.add(
        "the entry unpacks from \(entry.compressedSize) bytes to \(entry.size)"
          + Self.comparison(entry.size, entry.compressedSize, ratio),
        at: archive.location(ofEntry: index, offset: entry.localHeaderOffset),
        definition: limits.position(of: .ratio))
    }
  }

  private static func comparison(_ content: UInt64, _ data: UInt64, _ ratio: UInt64) -> String {
    let times = data == 0 ? "" : ", over \(content / data) times as much"
    return times + "; at most \(ratio) times is admitted"
  }
}

import Findings
import Wording
import ZipArchive

/// An entry's compressed data ends before the bytes that belong to it.
struct BytesAfterStream: ContentRule {
  static let description = RuleDescription(
    id: "bytes-after-stream", family: .container, scope: .content, severity: .error,
    needsAllContents: true,
    summary: "An entry's compressed data ends before the bytes that belong to it.",
    rationale: """
      Compressed data says itself where it ends. Bytes behind that end are seen by no reader that unpacks the entry, but a reader \
      that goes by the sizes takes them along: something may be hidden there, or a size is wrong.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample(entries),
    badExample: RuleExample(
      entries,
      // The four bytes of compressed data end at byte 52; three more are put behind them, and counted everywhere.
      damage: [
        .inserted(at: 52, Array("bye".utf8)), .firstLocalHeader(18, with: [7, 0, 0, 0]),
        .directoryRecord(ofFirst: ["WO_1/metadata.json"], 20, with: [7, 0, 0, 0]),
        .endRecord(16, with: [55, 0, 0, 0]),
      ],
      findings: [.init(at: "WO_1/metadata.json", "3 bytes follow the end of the document's compressed data")])
  )

  private static let entries: [RuleExample.Entry] = [.text("WO_1/metadata.json", "{}")]

  init(options: RuleOptions) {}

  func check(_ content: ContentSubject, into findings: inout FindingCollector) {
    guard case .read(let problems) = content.outcome else { return }
    for case .bytesAfterStream(let count) in problems {
      findings.add(
        "\(counted(Int(clamping: count), "byte")) \(count == 1 ? "follows" : "follow") the end of the "
          + "\(content.noun)'s compressed data", at: content.location)
    }
  }
}

import Batch
import Findings
import Wording
import ZipArchive

/// A document's content is not what its record says.
struct DamagedContent: DocumentRule {
  static let description = RuleDescription(
    id: "damaged-content", family: .container, scope: .document, severity: .error,
    summary: "A document cannot be unpacked, or is not what the directory says of it.",
    rationale: """
      The directory notes a size and a checksum (CRC-32) for every entry. Content that does not agree with them was damaged \
      after it was zipped, by a faulty disk or transfer, or the archive was tampered with.
      """,
    remedy: "Zip the work order's folder anew; if that does not help, look at the original file.",
    goodExample: RuleExample(entries),
    badExample: RuleExample(
      // The content begins behind the header and the name, at byte 48; "north" becomes "worth".
      entries, damage: [.overwritten(at: 60, with: Array("w".utf8))],
      findings: [
        .init(
          at: "WO_1/metadata.json",
          "the document's checksum is not a242b80b, which the directory notes for it")
      ]))

  private static let entries = [
    RuleExample.Entry("WO_1/metadata.json", .bytes(Array(#"{"region": "north"}"#.utf8)))
  ]

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    guard case .unreadable(let error) = document.content, let message = message(error.kind, document.entry)
    else {
      return
    }
    var location = document.location
    location.offset = document.entry.dataOffset
    findings.add(message, at: location)
  }

  /// What is wrong; nil where other rules, or the run's failures, say it.
  private func message(_ kind: ContentError.Kind, _ entry: Entry) -> String? {
    switch kind {
    case .unplaced, .encrypted, .unsupportedMethod, .source:
      nil
    case .damaged(.invalidData):
      "the document's compressed bytes are damaged and cannot be unpacked"
    case .damaged(.checksumDiffers):
      "the document's checksum is not \(hexadecimal(entry.crc32)), which the directory notes for it"
    case .damaged(.sizeDiffers(let declared, let found, let orMore)):
      "the document unpacks to \(orMore ? "more than \(declared)" : "\(found)") bytes, but the directory notes "
        + "\(declared) for it"
    case .damaged(.endsEarly(let found)):
      "the document's compressed bytes break off after \(found) bytes of content"
    case .damaged(.bytesAfterStream(let count)):
      "\(count) bytes follow the end of the document's compressed stream"
    case .refused(let reason):
      "the document cannot be read: \(reason)"
    }
  }

  private func hexadecimal(_ checksum: UInt32) -> String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

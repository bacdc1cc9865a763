import Findings
import Wording
import ZipArchive

/// An entry's content is not what its record says.
struct DamagedContent: ContentRule {
  static let description = RuleDescription(
    id: "damaged-content", family: .container, scope: .content, severity: .error,
    summary: "An entry's content cannot be unpacked, or is not what the directory says of it.",
    rationale: """
      The directory notes a size and a checksum (CRC-32) for every entry. Content that does not agree with them was damaged \
      after it was zipped, by a faulty disk or transfer, or the archive was tampered with. Documents are always read; photos \
      and all other files with `--deep` only.
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

  func check(_ content: ContentSubject, into findings: inout FindingCollector) {
    switch content.outcome {
    case .read(let problems):
      for problem in problems { report(problem, of: content, into: &findings) }
    case .unreadable(let error):
      switch error.kind {
      // What other rules, or the run's failures, say.
      case .unplaced, .encrypted, .unsupportedMethod, .source: return
      case .damaged(let problem): report(problem, of: content, into: &findings)
      case .refused(let reason):
        findings.add("the \(content.noun) cannot be read: \(reason)", at: content.location)
      }
    }
  }

  private func report(
    _ problem: ContentProblem, of content: ContentSubject, into findings: inout FindingCollector
  ) {
    guard let message = message(problem, content.noun) else { return }
    findings.add(message, at: content.location)
  }

  /// What is wrong; nil where it is another rule's to say.
  private func message(_ problem: ContentProblem, _ noun: String) -> String? {
    switch problem {
    case .invalidData:
      "the \(noun)'s compressed bytes are damaged and cannot be unpacked"
    case .endsEarly(let found):
      "the \(noun)'s compressed bytes break off after \(found) bytes of content"
    case .checksumDiffers(let declared, let found):
      "the \(noun)'s checksum is "
        + (found.map { "\(checksumPhrase($0)), but the directory notes \(checksumPhrase(declared)) for it" }
          ?? "not \(checksumPhrase(declared)), which the directory notes for it")
    case .sizeDiffers(let declared, let found, let orMore):
      "the \(noun) unpacks to \(orMore ? "more than \(declared)" : "\(found)") bytes, but the directory notes "
        + "\(declared) for it"
    case .bytesAfterStream:
      nil
    }
  }
}

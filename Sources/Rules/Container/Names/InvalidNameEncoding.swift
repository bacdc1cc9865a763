import Findings
import NameForms
import ZipArchive

/// An entry's name is said to be UTF-8 and is not.
struct InvalidNameEncoding: ArchiveRule {
  static let description = RuleDescription(
    id: "invalid-name-encoding", family: .container, scope: .archive, severity: .error,
    summary: "An entry's name is marked as UTF-8, but is not.",
    rationale: """
      Readers make different names of bytes that are not what they are said to be: they drop them, replace them, or read them in \
      another encoding. Overlong forms have hidden a `/` or `..` from checks before.
      """,
    remedy: "Zip the work orders' folders anew with a tool that writes names in UTF-8.",
    goodExample: RuleExample([.image("WO_1/zähler-1.jpg")]),
    badExample: RuleExample(
      [
        .image("WO_1/z\u{fffd}hler-1.jpg").with(
          .nameBytes(Array("WO_1/z".utf8) + [0xe4] + Array("hler-1.jpg".utf8), isMarkedAsUTF8: true))
      ],
      findings: [
        .init(
          at: "WO_1/z\u{fffd}hler-1.jpg",
          "the entry's name is marked as UTF-8, but its byte 6, 0xe4, begins no character")
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for suspect in archive.names.suspects(for: .invalidUTF8) {
      let name = archive.entries.rawName(of: suspect.entry)
      guard let fault = UTF8Fault(in: name) else { continue }
      findings.add(
        "the entry's name is marked as UTF-8, but \(phrase(fault, in: name))",
        at: archive.location(ofHeader: suspect.entry))
    }
  }

  private func phrase(_ fault: UTF8Fault, in name: [UInt8]) -> String {
    let byte = "its byte \(fault.offset), 0x\(String(name[fault.offset], radix: 16)),"
    return switch fault.kind {
    case .overlong: "\(byte) begins a character that is written in too many bytes"
    case .surrogate: "\(byte) begins half of a surrogate pair"
    case .beyondUnicode: "\(byte) begins a number beyond U+10FFFF, the last character"
    case .malformed: "\(byte) begins no character"
    }
  }
}

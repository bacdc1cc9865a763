import Findings
import ZipArchive

/// An entry is encrypted.
struct EncryptedEntry: ArchiveRule {
  static let description = RuleDescription(
    id: "encrypted-entry", family: .container, scope: .archive, severity: .error,
    summary: "An entry is encrypted.",
    rationale: """
      The site has no password, and there is no way to send it one with the archive. It can neither show an encrypted photo \
      nor read an encrypted document.
      """,
    remedy:
      "Zip the work orders' folders without a password; the connection to the site is encrypted in any case.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg")],
      // Bit 0 of the flags.
      damage: [
        .firstLocalHeader(6, with: [1, 0]),
        .directoryRecord(ofFirst: ["WO_1/meter-1.jpg"], 8, with: [1, 0]),
      ],
      findings: [.init(at: "WO_1/meter-1.jpg", "the entry is encrypted, and the site has no password")]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let entries = archive.entries
    for index in 0..<entries.count where entries[index].isEncrypted {
      findings.add(
        "the entry is encrypted, and the site has no password",
        at: archive.location(ofEntry: index, offset: entries[index].localHeaderOffset))
    }
  }
}

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
      [.smallPhoto()], damage: RuleExample.Damage.bothHeaders(6, with: [1, 0]),
      findings: [.init(at: "WO_1/meter-1.jpg", "the entry is encrypted, and the site has no password")]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for index in archive.survey.entries(with: .encrypted) {
      let entry = archive.entries[index]
      findings.add(
        entry.method == ZipMethod.aes
          ? "the entry is encrypted with AES, and the site has no password"
          : "the entry is encrypted, and the site has no password",
        at: archive.location(ofEntry: index, offset: entry.localHeaderOffset))
    }
    for problem in archive.archive.problems {
      switch problem.kind {
      case .entry(.maskedHeader):
        findings.add(
          "the entry's checksum and sizes are masked, as in an archive whose directory is encrypted (bit 13)",
          at: archive.location(of: problem), subject: "directory")
      case .entry(.unannouncedAES(let header)):
        findings.add(
          "\(header.phrase) has a field for AES encryption (0x9901), but does not say that the entry is encrypted so",
          at: archive.location(of: problem), subject: "field in \(header.key)")
      default:
        continue
      }
    }
  }
}

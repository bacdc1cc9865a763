import Findings
import Wording
import ZipArchive

/// A file has permissions that no photo needs.
struct SpecialPermissions: ArchiveRule {
  static let description = RuleDescription(
    id: "special-permissions", family: .container, scope: .archive, severity: .warning,
    summary: "A file would be unpacked with the setuid, setgid or sticky bit.",
    rationale: """
      A program with the setuid or setgid bit runs with the rights of its owner or group, whoever starts it. Photos and documents need \
      none of these bits. On folders they give no rights away, and shared drives set them, so folders are not meant.
      """,
    remedy: "Take the bits away with `chmod -R a-s,-t` before zipping.",
    goodExample: RuleExample([RuleExample.Entry.image("WO_1/meter-1.jpg").with(.mode(0o100644))]),
    badExample: RuleExample(
      [RuleExample.Entry.image("WO_1/meter-1.jpg").with(.mode(0o104755))],
      findings: [.init(at: "WO_1/meter-1.jpg", "the entry has the setuid bit in its permissions, 4755")]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for index in archive.survey.entries(with: .permissions) {
      guard let mode = archive.entries[index].mode else { continue }
      var bits: [String] = []
      if mode.setsUser { bits.append("setuid") }
      if mode.setsGroup { bits.append("setgid") }
      if mode.isSticky { bits.append("sticky") }
      let permissions = String(mode.rawValue & 0o7777, radix: 8)
      let noun = bits.count == 1 ? "bit" : "bits"
      findings.add(
        "the entry has the \(listed(bits, conjunction: "and")) \(noun) in its permissions, \(permissions)",
        at: archive.location(ofHeader: index))
    }
  }
}

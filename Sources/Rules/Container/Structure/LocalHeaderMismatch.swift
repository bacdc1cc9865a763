import Findings
import Wording
import ZipArchive

/// An entry's local header says other things than the directory.
struct LocalHeaderMismatch: ArchiveRule {
  static let description = RuleDescription(
    id: "local-header-mismatch", family: .container, scope: .archive, severity: .error,
    summary: "An entry's local header says other things than the directory.",
    rationale: """
      An entry's name and form are written down twice: in the directory, and before its content. Some readers go by the one, \
      some by the other. Where the two differ, the site may see another photo than you do.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      // The name begins 30 bytes into the header, and its number 11 bytes further on.
      [.image("WO_1/meter-1.jpg")], damage: [.firstLocalHeader(41, with: Array("2".utf8))],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          #"the local header at byte 0 names the entry "WO_1/meter-2.jpg", the directory "WO_1/meter-1.jpg""#)
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for problem in archive.archive.problems {
      switch problem {
      case .localNameDiffers(let entry, let offset, let localName):
        let name = quoted(String(decoding: localName, as: UTF8.self))
        findings.add(
          "the local header at byte \(offset) names the entry \(name), the directory "
            + quoted(archive.entries.name(of: entry)),
          at: archive.location(ofEntry: entry, offset: offset), subject: "name")
      case .localMethodDiffers(let entry, let offset, let central, let local):
        findings.add(
          "the local header at byte \(offset) gives \(methodPhrase(local)), the directory \(methodPhrase(central))",
          at: archive.location(ofEntry: entry, offset: offset), subject: "method")
      default:
        continue
      }
    }
  }
}

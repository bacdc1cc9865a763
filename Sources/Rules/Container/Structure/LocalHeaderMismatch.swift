import Findings
import Wording
import ZipArchive

/// An entry's local header says other things than the directory.
struct LocalHeaderMismatch: StructureRule {
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

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .entry(.localNameDiffers(let localName)):
      let name = quoted(String(decoding: localName, as: UTF8.self))
      let directoryName = problem.entry.map { quoted(archive.entries.name(of: $0)) } ?? ""
      return ProblemWording(
        "the local header names the entry \(name), the directory \(directoryName)", subject: "name")
    case .entry(.localFieldDiffers(.method, let central, let local)):
      return ProblemWording(
        "the local header gives \(methodPhrase(UInt16(local))), the directory \(methodPhrase(UInt16(central)))",
        subject: "method")
    default:
      return nil
    }
  }
}

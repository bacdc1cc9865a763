import Findings
import Wording
import ZipArchive

/// An entry's local header says other things than the directory.
struct LocalHeaderMismatch: StructureRule {
  static let description = RuleDescription(
    id: "local-header-mismatch", family: .container, scope: .archive, severity: .error,
    summary: "An entry's local header says other things than the directory.",
    rationale: """
      An entry's name, form and sizes are written down twice: in the directory, and before its content. Some readers go by the \
      one, some by the other. Where the two differ, the site may see another photo than you do.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      // The name begins 30 bytes into the header, and its number 11 bytes further on.
      [.image("WO_1/meter-1.jpg")], damage: [.firstLocalHeader(41, with: Array("2".utf8))],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          #"the local header names the entry "WO_1/meter-2.jpg", the directory "WO_1/meter-1.jpg""#)
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .entry(.localNameDiffers(let localName)):
      return ProblemWording(Self.message(localName, problem.entry, archive), subject: "name")
    case .entry(.localFieldDiffers(let field, let central, let local)):
      switch field {
      case .flag(bit: 3), .versionNeeded, .modified:
        return nil
      case .flag(let bit):
        return ProblemWording(
          "\(flagPhrase(bit)) of the flags is \(local) in the local header and \(central) in the directory",
          subject: field.key)
      case .method, .crc32, .compressedSize, .size:
        return ProblemWording(
          "the local header gives \(field.phrase(for: local)), the directory \(field.phrase(for: central))",
          subject: field.key)
      }
    default:
      return nil
    }
  }

  private static func message(_ localName: [UInt8], _ entry: Int?, _ archive: ArchiveSubject) -> String {
    let name = quoted(String(decoding: localName, as: UTF8.self))
    let directoryName = entry.map { String(decoding: archive.entries.rawName(of: $0), as: UTF8.self) } ?? ""
    return "the local header names the entry \(name), the directory \(quoted(directoryName))"
  }
}

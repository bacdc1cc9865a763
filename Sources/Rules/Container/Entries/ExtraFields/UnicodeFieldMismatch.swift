import Findings
import Wording
import ZipArchive

/// An entry has a second name or comment that does not fit the first.
struct UnicodeFieldMismatch: StructureRule {
  static let description = RuleDescription(
    id: "unicode-field-mismatch", family: .container, scope: .archive, severity: .error,
    summary:
      "An entry's Unicode field gives another name than the header, or belongs to another name or comment.",
    rationale: """
      An extra field can give an entry's name or comment a second time, in Unicode. Some readers prefer it, others never \
      look at it. Where it says something else, the site may file the photo under another name, or in another work order.
      """,
    remedy: "Zip the work orders' folders anew; do not rename entries inside an archive.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      // A version, the CRC-32 of the header's name, and a name.
      [
        .smallPhoto().with(
          .directoryExtraFields(
            [0x75, 0x70, 21, 0, 1, 0xcb, 0xb9, 0xb7, 0xba] + Array("WO_2/meter-1.jpg".utf8)))
      ],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          #"the Unicode path field of the directory's record names the entry "WO_2/meter-1.jpg", the header "#
            + #""WO_1/meter-1.jpg""#)
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .entry(.malformedUnicodePath(let header, version: nil)):
      ProblemWording("the Unicode path field of \(header.phrase) is too short", subject: "\(header.key) form")
    case .entry(.malformedUnicodePath(let header, version: let version?)):
      ProblemWording(
        "the Unicode path field of \(header.phrase) has version \(version), and there is only version 1",
        subject: "\(header.key) form")
    case .entry(.unicodePathChecksum(let header, let declared, let found)):
      ProblemWording(
        "the Unicode path field of \(header.phrase) belongs to a name with checksum \(checksumPhrase(declared)), but the "
          + "header's name has \(checksumPhrase(found))",
        subject: "\(header.key) checksum")
    case .entry(.unicodePathDiffers(let header, let path)):
      ProblemWording(
        Self.message(header, path, problem.entry, archive), subject: "\(header.key) name")
    case .entry(.unicodeCommentMismatch(declared: nil, _)):
      ProblemWording(
        "the Unicode comment field of the directory's record is too short, or has another version than 1",
        subject: "comment")
    case .entry(.unicodeCommentMismatch(declared: let declared?, let found)):
      ProblemWording(
        "the Unicode comment field of the directory's record belongs to a comment with checksum "
          + "\(checksumPhrase(declared)), but the entry's comment has \(checksumPhrase(found))",
        subject: "comment")
    default:
      nil
    }
  }

  private static func message(
    _ header: EntryProblem.Header, _ path: [UInt8], _ entry: Int?, _ archive: ArchiveSubject
  ) -> String {
    let path = quoted(String(decoding: path, as: UTF8.self))
    let name = entry.map { String(decoding: archive.entries.rawName(of: $0), as: UTF8.self) } ?? ""
    return "the Unicode path field of \(header.phrase) names the entry \(path), the header \(quoted(name))"
  }
}

import Findings
import ZipArchive

/// The data descriptor of an entry is missing or says something else.
struct DataDescriptorMismatch: StructureRule {
  static let description = RuleDescription(
    id: "data-descriptor-mismatch", family: .container, scope: .archive, severity: .error,
    summary:
      "The data descriptor that should follow an entry's data is missing, or differs from the directory.",
    rationale: """
      A tool that does not know a photo's size before it has compressed it writes size and checksum behind the data, in a \
      data descriptor. Readers that go from front to back rely on it; where it is wrong they see other content than the rest.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.text("WO_1/metadata.json", "{}").with(.dataDescriptor)]),
    badExample: RuleExample(
      [.text("WO_1/metadata.json", "{}").with(.dataDescriptor)],
      // The descriptor's checksum, behind 48 bytes of header, 4 of data and 4 of signature.
      damage: [.overwritten(at: 56, with: [0, 0, 0, 0])],
      findings: [
        .init(
          at: "WO_1/metadata.json",
          "the data descriptor says checksum 00000000, 4 bytes of data and 2 bytes of content, the directory checksum "
            + "a3a6bf43, 4 bytes of data and 2 bytes of content")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.noDataDescriptor(let found)) = problem.kind, let index = problem.entry else {
      return nil
    }
    return ProblemWording(Self.message(archive.entries[index], found))
  }

  private static func message(_ entry: Entry, _ found: EntryProblem.DescriptorValues?) -> String {
    let directory = values(entry.crc32, entry.compressedSize, entry.size)
    guard let found else {
      return "no data descriptor with \(directory) follows the data, as the directory says"
    }
    return
      "the data descriptor says \(values(found.crc32, found.compressedSize, found.size)), the directory \(directory)"
  }

  private static func values(_ crc32: UInt32, _ compressedSize: UInt64, _ size: UInt64) -> String {
    let data = EntryProblem.HeaderField.compressedSize.phrase(for: compressedSize)
    let content = EntryProblem.HeaderField.size.phrase(for: size)
    return "checksum \(checksumPhrase(crc32)), \(data) and \(content)"
  }
}

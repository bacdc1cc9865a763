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
          "no data descriptor with checksum a3a6bf43, 4 bytes of data and 2 bytes of content follows the data, as the "
            + "directory says")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.noDataDescriptor) = problem.kind, let index = problem.entry else { return nil }
    return ProblemWording(Self.message(archive.entries[index]))
  }

  private static func message(_ entry: Entry) -> String {
    let data = EntryProblem.HeaderField.compressedSize.phrase(for: entry.compressedSize)
    let content = EntryProblem.HeaderField.size.phrase(for: entry.size)
    return
      "no data descriptor with checksum \(checksumPhrase(entry.crc32)), \(data) and \(content) follows the data, as "
      + "the directory says"
  }
}

import Findings
import Wording
import ZipArchive

/// A folder's entry has content.
struct DirectoryWithData: ArchiveRule {
  static let description = RuleDescription(
    id: "directory-with-data", family: .container, scope: .archive, severity: .error,
    summary: "An entry is a folder by its name, but has content.",
    rationale: """
      A name that ends with `/` is a folder's, and a folder has no content. Some readers drop the content, others write a file, so a \
      photo can be lost or smuggled in. The two bytes that Java's tools write for the nothing in a folder are fine.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.folder("WO_1/"), .image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [
        .image("WO_1/meter-1.jpg"), RuleExample.Entry("WO_1/meter-2.jpg/", .bytes([0xff, 0xd8, 0xff, 0xd9])),
      ],
      findings: [
        .init(at: "WO_1/meter-2.jpg/", "the entry is a folder by its name, but has 4 bytes of content")
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for index in archive.survey.entries(with: .folderContent) {
      let entry = archive.entries[index]
      let what =
        entry.size > 0
        ? "has \(bytes(entry.size)) of content"
        : "its nothing takes \(bytes(entry.compressedSize)) in the archive"
      findings.add("the entry is a folder by its name, but \(what)", at: archive.location(ofHeader: index))
    }
  }

  private func bytes(_ count: UInt64) -> String { count == 1 ? "1 byte" : "\(count) bytes" }
}

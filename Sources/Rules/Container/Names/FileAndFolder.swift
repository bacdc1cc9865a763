import Findings
import Wording
import ZipArchive

/// An entry is a file, and other entries lie in it as if it were a folder.
struct FileAndFolder: ArchiveRule {
  static let description = RuleDescription(
    id: "file-and-folder", family: .container, scope: .archive, severity: .error,
    summary: "A file has the name of a folder.",
    rationale: """
      No file system can hold a file and a folder of one name, so readers keep one of them and lose the other, and they disagree on \
      which. An archive that files were added to in several steps can come to this.
      """,
    remedy: "Rename the file or the folder, and zip anew instead of adding to the archive.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.text("WO_1/meter", "-"), .image("WO_1/meter/1.jpg")],
      findings: [
        .init(at: "WO_1/meter", #"the entry is a file, but "WO_1/meter/1.jpg" lies in a folder of its name"#)
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for group in archive.names.groups {
      for spelling in group.spellings {
        guard let file = spelling.files.first else { continue }
        // What lies in a link is another rule's.
        if archive.entries[file].mode?.kind == .symbolicLink { continue }
        if let folder = spelling.folderEntries.first {
          let name = quoted(archive.entries.name(of: folder))
          findings.add(
            "the entry is a file, but there is also a folder \(name)", at: archive.location(ofHeader: file))
        } else if let folder = spelling.folder {
          let name = quoted(archive.entries.name(of: folder.entry))
          findings.add(
            "the entry is a file, but \(name) lies in a folder of its name",
            at: archive.location(ofHeader: file))
        }
      }
    }
  }
}

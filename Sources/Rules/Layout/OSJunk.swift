import Batch
import Findings
import Wording
import ZipArchive

/// An operating system left files in the archive.
struct OSJunk: ArchiveRule {
  static let description = RuleDescription(
    id: "os-junk", family: .layout, scope: .archive, severity: .warning,
    summary: "An archive holds files that an operating system left in the folders.",
    rationale: """
      The Mac's archiver adds a folder `__MACOSX` and files like `._meter-0.jpg`; its Finder leaves `.DS_Store`, and Windows \
      `Thumbs.db` and `desktop.ini`. They are not part of the batch, and some of them look like photos. `__MACOSX` is reported once with \
      the number of its files.
      """,
    remedy:
      "Leave the files out: on a Mac, zip with `zip -r batch.zip WO_* -x '*.DS_Store'` instead of the Finder.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg")]),
    badExample: RuleExample(
      [
        .image("WO_1/meter-0.jpg"), .text("WO_1/.DS_Store", "-"), .text("__MACOSX/WO_1/._meter-0.jpg", "-"),
        .text("__MACOSX/._WO_1", "-"),
      ],
      findings: [
        .init(at: "__MACOSX/._WO_1", #"the Mac's archiver added the folder "__MACOSX", with 2 files in it"#),
        .init(at: "WO_1/.DS_Store", #""WO_1/.DS_Store" was left by a Mac"#),
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    var macFiles = 0
    /// The first file in such a folder, or the folder's own entry if there is no file.
    var macPlace: OtherFile?
    for file in archive.batch.otherFiles where file.kind == .junk {
      let name = archive.entries.name(of: file.entry)
      if isInMacFolder(name) {
        let isFile = !name.hasSuffix("/")
        if isFile ? macFiles == 0 : macPlace == nil { macPlace = file }
        if isFile { macFiles += 1 }
      } else {
        let isWindows = isOfWindows(name)
        findings.add(
          "\(quoted(name)) was left by \(isWindows ? "Windows" : "a Mac")", at: location(of: file, archive),
          remedy: isWindows ? Self.windowsRemedy : nil)
      }
    }
    guard let macPlace else { return }
    let contents = macFiles == 0 ? "" : ", with \(counted(macFiles, "file")) in it"
    findings.add(
      "the Mac's archiver added the folder \"__MACOSX\"\(contents)", at: location(of: macPlace, archive))
  }

  private static let windowsRemedy =
    "Delete the file and zip again; Explorer shows it once protected operating system files are not hidden."

  /// Windows leaves `Thumbs.db` and `desktop.ini`; all other names begin with a dot.
  private func isOfWindows(_ name: String) -> Bool {
    let start = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name.utf8.index(after: $0) }
    return name.utf8[(start ?? name.startIndex)...].first != UInt8(ascii: ".")
  }

  private func isInMacFolder(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast().contains {
      folder in
      Substring(folder).uppercased() == "__MACOSX"
    }
  }

  private func location(of file: OtherFile, _ archive: ArchiveSubject) -> Location {
    archive.location(ofEntry: file.entry, workOrder: file.workOrder)
  }
}

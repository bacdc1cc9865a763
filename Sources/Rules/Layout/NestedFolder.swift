import Batch
import Findings
import Wording
import ZipArchive

/// A folder lies inside a work order.
struct NestedFolder: WorkOrderRule {
  static let description = RuleDescription(
    id: "nested-folder", family: .layout, scope: .workOrder, severity: .error,
    summary: "A folder lies inside a work order.",
    rationale: """
      Photos and documents lie directly in a work order's folder; the site does not look any deeper. Photos in a folder of their own \
      would never be processed. Each such folder is reported once, with the number of files in it.
      """,
    remedy: "Move the files up into the work order's folder, and leave the inner folder out.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-0.jpg"), .image("WO_1/photos/meter-1.jpg"), .image("WO_1/photos/meter-2.jpg")],
      findings: [
        .init(
          at: "WO_1/photos/meter-1.jpg",
          #"the folder "photos" lies inside the work order, with 2 files in it that the site will not see"#)
      ]))

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    var last: NestedFiles?
    // Files are sorted by name, so those of one folder follow one another.
    for file in workOrder.otherFiles where file.kind == .nested {
      let name = folderRange(file, workOrder)
      let isFolder = workOrder.archive.entries.isFolder(file.entry)
      let storage = workOrder.archive.entries.nameStorage
      if var files = last, storage[files.name] == storage[name] {
        files.count(file.entry, isFolder: isFolder)
        last = files
      } else {
        if let last { add(last, workOrder, into: &findings) }
        last = NestedFiles(name: name, entry: file.entry, fileCount: isFolder ? 0 : 1)
      }
    }
    if let last { add(last, workOrder, into: &findings) }
  }

  private func add(_ files: NestedFiles, _ workOrder: WorkOrderSubject, into findings: inout FindingCollector)
  {
    let folder = workOrder.archive.text(files.name)
    let contents =
      files.fileCount == 0
      ? "; it is empty"
      : ", with \(counted(files.fileCount, "file")) in it that the site will not see"
    findings.add(
      "the folder \(quoted(folder)) lies inside the work order\(contents)",
      at: workOrder.location(ofEntry: files.entry), subject: folder)
  }

  /// Where the name of the outermost folder inside the work order lies.
  private func folderRange(_ file: OtherFile, _ workOrder: WorkOrderSubject) -> Range<Int> {
    let inner = workOrder.archive.batch.innerNameRange(of: file.entry, in: workOrder.workOrder)
    let name = workOrder.archive.entries.nameStorage[inner]
    return inner.lowerBound..<(name.firstIndex(of: UInt8(ascii: "/")) ?? inner.upperBound)
  }

  /// What is known of one inner folder.
  private struct NestedFiles {
    let name: Range<Int>
    /// Where it is reported: its first file, so that the place is the same whether or not a tool writes entries for folders.
    var entry: Int
    var fileCount: Int

    mutating func count(_ entry: Int, isFolder: Bool) {
      guard !isFolder else { return }
      if fileCount == 0 { self.entry = entry }
      fileCount += 1
    }
  }
}

import Batch
import Findings
import ZipArchive

/// Two entries of a work order have the same whole name.
struct DuplicateEntry: WorkOrderRule {
  static let description = RuleDescription(
    id: "duplicate-entry", family: .container, scope: .workOrder, severity: .error,
    summary: "Two entries of a work order have the same name.",
    rationale: """
      A folder cannot hold two files of one name, but an archive can, for example when a photo was added to it a second time. \
      Some readers take the first entry, some the last, so the site may process the one that you meant to replace.
      """,
    remedy: "Zip the work order's folder anew instead of adding to the archive.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg"), .image("WO_1/meter-2.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg"), .image("WO_1/meter-1.jpg")],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "the archive holds an entry of this name twice; readers disagree on which one counts")
      ]))

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    // Equal names lie next to each other in each of these lists.
    check(workOrder.images, \.entry, of: workOrder, into: &findings)
    check(workOrder.documents, \.entry, of: workOrder, into: &findings)
    check(workOrder.otherFiles, \.entry, of: workOrder, into: &findings)
  }

  private func check<File>(
    _ files: ArraySlice<File>, _ entry: (File) -> Int, of workOrder: WorkOrderSubject,
    into findings: inout FindingCollector
  ) {
    var start = files.startIndex
    while start < files.endIndex {
      var end = start + 1
      while end < files.endIndex, workOrder.haveEqualNames(entry(files[start]), entry(files[end])) {
        end += 1
      }
      if end - start > 1 {
        findings.add(
          "the archive holds an entry of this name \(times(end - start)); readers disagree on which one counts",
          at: workOrder.location(ofEntry: entry(files[start + 1])))
      }
      start = end
    }
  }
}

extension WorkOrderSubject {
  /// Whether two entries have the same whole name. Names of one work order differ mostly towards their ends, so they are compared from there.
  fileprivate func haveEqualNames(_ left: Int, _ right: Int) -> Bool {
    let entries = archive.entries
    let (a, b) = (entries.nameRange(of: left), entries.nameRange(of: right))
    guard a.count == b.count else { return false }
    let storage = entries.nameStorage
    for distance in 1..<a.count + 1 where storage[a.upperBound - distance] != storage[b.upperBound - distance]
    {
      return false
    }
    return true
  }
}

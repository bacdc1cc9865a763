import Batch
import Findings
import Wording
import ZipArchive

/// An archive holds no work order.
struct EmptyArchive: ArchiveRule {
  static let description = RuleDescription(
    id: "empty-archive", family: .layout, scope: .archive, severity: .error,
    summary: "An archive holds no work order.",
    rationale: """
      A batch without work orders has nothing to analyse, and the site refuses it. Mostly the photos were zipped without the folder \
      that they lay in, or the export ran before anything was recorded.
      """,
    remedy: "Zip the folders of the work orders, each with its photos and documents in it.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg")]),
    badExample: RuleExample(
      [.image("meter-0.jpg"), .text("metadata.json", "{}")],
      findings: [.init("there is no work order in the archive: its 2 files lie at the root, in no folder")]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    guard archive.batch.workOrders.isEmpty, archive.knowsAllEntries else { return }
    findings.add("there is no work order in the archive: \(contents(of: archive))", at: .archive)
  }

  private func contents(of archive: ArchiveSubject) -> String {
    let files = archive.batch.otherFiles
    if files.isEmpty { return "it has no entries" }
    switch files.count(where: { $0.kind != .junk }) {
    case 0: return "it holds only files that an operating system left"
    case 1: return "its only file lies at the root, in no folder"
    case let count: return "its \(count) files lie at the root, in no folder"
    }
  }
}

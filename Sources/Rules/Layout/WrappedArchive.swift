import Batch
import Findings
import Wording

/// All work orders lie in an extra folder.
struct WrappedArchive: ArchiveRule {
  static let description = RuleDescription(
    id: "wrapped-archive", family: .layout, scope: .archive, severity: .error,
    summary: "All work orders lie in an extra folder instead of at the archive's root.",
    rationale: """
      The site takes each folder at the root for a work order. With an extra folder around them it sees one work order that bears \
      that folder's name and holds no photo. It happens when the folder that holds the work orders is zipped instead of the \
      work orders. It is reported once, and everything else is checked as if the extra folder were not there.
      """,
    remedy: "Open the extra folder, select the work orders in it, and zip those.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_2/meter-0.jpg")]),
    badExample: RuleExample(
      [.image("june/WO_1/meter-0.jpg"), .image("june/WO_2/meter-0.jpg")],
      findings: [.init(#"all work orders lie in the extra folder "june" instead of at the archive's root"#)]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    guard !archive.batch.wrapperRange.isEmpty else { return }
    let folder = String(archive.batch.wrapper.dropLast())
    findings.add(
      "all work orders lie in \(folder.isEmpty ? Self.root : Self.name(folder)) instead of at the archive's root",
      at: .archive)
  }

  /// Names like `/WO_1/meter-0.jpg` have a folder without a name around everything.
  private static let root = #"a folder without a name, because every name begins with "/","#

  private static func name(_ folder: String) -> String {
    (folder.contains("/") ? "the extra folders " : "the extra folder ") + quoted(folder)
  }
}

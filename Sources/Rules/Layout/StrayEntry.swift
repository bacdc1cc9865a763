import Batch
import Findings
import Wording
import ZipArchive

/// A file lies beside the work orders.
struct StrayEntry: ArchiveRule {
  static let description = RuleDescription(
    id: "stray-entry", family: .layout, scope: .archive, severity: .error,
    summary: "A file lies beside the work orders instead of in one.",
    rationale: """
      Only folders of work orders may lie at the archive's root. The site cannot tell to which work order a loose photo or document \
      belongs, and refuses the archive. When there is no work order at all, the loose files are reported together.
      """,
    remedy: "Move the file into the folder of its work order, or leave it out.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-0.jpg"), .image("meter-1.jpg")],
      findings: [
        .init(
          at: "meter-1.jpg", #""meter-1.jpg" lies beside the work orders, where only their folders belong"#)
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let batch = archive.batch
    // Files outside of any work order come last.
    let outside = batch.otherFiles[(batch.workOrders.last?.otherFiles.upperBound ?? 0)...]
    guard outside.contains(where: { $0.kind == .stray }) else { return }
    let strays = outside.filter { $0.kind == .stray }
    if batch.workOrders.isEmpty, strays.count > 1 {
      addTogether(strays, archive, into: &findings)
    } else {
      for stray in strays { add(stray, archive, into: &findings) }
    }
  }

  private func add(_ stray: OtherFile, _ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let name = archive.text(archive.batch.unwrappedNameRange(of: stray.entry))
    let location = archive.location(ofEntry: stray.entry)
    if name.isEmpty {
      findings.add(
        "an entry without a name lies beside the work orders", at: location,
        remedy: "Zip the work orders anew.")
    } else if name.contains("\\") {
      findings.add("\(quoted(name)) \(Self.backslashes)", at: location, remedy: Self.backslashRemedy)
    } else {
      findings.add(
        "\(quoted(name)) lies beside the work orders, where only their folders belong", at: location)
    }
  }

  private func addTogether(
    _ strays: [OtherFile], _ archive: ArchiveSubject, into findings: inout FindingCollector
  ) {
    let names = strays.map { archive.text(archive.batch.unwrappedNameRange(of: $0.entry)) }
    let location = archive.location(ofEntry: strays[0].entry)
    let list = listed(names.map { quoted($0) }, conjunction: "and")
    if names.allSatisfy({ $0.contains("\\") }) {
      findings.add(
        "\(names.count) files have names that separate folders with a backslash instead of \"/\": \(list)",
        at: location,
        remedy: Self.backslashRemedy)
    } else {
      findings.add("\(names.count) files lie at the root, in no work order's folder: \(list)", at: location)
    }
  }

  private static let backslashes = #"separates folders with a backslash instead of "/", and so lies in none"#
  private static let backslashRemedy =
    "Zip the work orders anew with a tool that follows the zip format: its names separate folders with /."
}

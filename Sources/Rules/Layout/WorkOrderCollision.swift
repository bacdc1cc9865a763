import Batch
import Findings
import Wording

/// Two work orders' ids are the same name to some systems.
struct WorkOrderCollision: ArchiveRule {
  static let description = RuleDescription(
    id: "work-order-collision", family: .layout, scope: .archive, severity: .error,
    summary:
      "Two work orders' ids differ only in upper and lower case, or in how their characters are encoded.",
    rationale: """
      Windows and macOS take `WO_1` and `wo_1` for one folder, and macOS two encodings of `é` for one character. When such an archive \
      is unpacked there, two work orders become one and photos overwrite each other.
      """,
    remedy:
      "Give the work orders ids that differ in more than case, or put the photos of one work order into one folder.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_2/meter-0.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-0.jpg"), .image("wo_1/meter-1.jpg")],
      findings: [
        .init(#"the work order "wo_1" has the same id as "WO_1" wherever upper and lower case count as one"#)
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let batch = archive.batch
    for (later, first) in EquivalentNames.repetitions(in: batch) {
      let name = batch.name(of: batch.workOrders[later])
      let other = batch.name(of: batch.workOrders[first])
      // Swift's `==` holds different encodings of the same characters for equal.
      let what = name == other ? "two encodings of a character" : "upper and lower case"
      findings.add(
        "the work order \(quoted(name)) has the same id as \(quoted(other)) wherever \(what) count as one",
        at: Location(workOrder: name))
    }
  }
}

import Batch
import Findings
import Wording

/// Several photos of a work order have no number.
struct UnspecifiedOrder: WorkOrderRule {
  static let description = RuleDescription(
    id: "unspecified-order", family: .order, scope: .workOrder, severity: .note,
    summary: "Two or more photos of a work order have no number.",
    rationale: """
      Photos without a number are processed after all numbered ones, but nothing says in which order among themselves. Where the order \
      matters, each photo needs a number.
      """,
    remedy: "If the order matters, add a hyphen and a number to the names, as in meter-1.jpg.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_1/splice_box.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter.jpg"), .image("WO_1/splice_box.jpg"), .image("WO_1/roof-0.jpg")],
      findings: [
        .init(
          #"the order of 2 photos is not specified, because they have no number: "meter.jpg" and "splice_box.jpg""#
        )
      ]))

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    // Images without a number come last.
    let images = workOrder.images
    let count = images.reversed().prefix { !$0.hasOrderNumber }.count
    guard count > 1 else { return }
    let batch = workOrder.archive.batch
    let names = images.suffix(count).map { quoted(batch.fileName(of: $0.entry)) }
    findings.add(
      "the order of \(count) photos is not specified, because they have no number: \(listed(names, conjunction: "and"))",
      at: workOrder.location, subject: NameDigest(names.map(\.utf8)).text)
  }
}

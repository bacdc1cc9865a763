import Batch
import Findings
import Wording

/// Two photos of a work order have the same number.
struct DuplicateOrderNumber: WorkOrderRule {
  static let description = RuleDescription(
    id: "duplicate-order-number", family: .order, scope: .workOrder, severity: .warning,
    summary: "Photos of a work order have the same number.",
    rationale: """
      The numbers at the ends of the names say in which order a work order's photos are processed, across all task groups. When two \
      photos have the same number, which one comes first is the site's choice. `-7` and `-007` are the same number.
      """,
    remedy: "Number the photos of the work order so that each number occurs once.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_1/splice_box-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg"), .image("WO_1/splice_box-1.jpg")],
      findings: [
        .init(
          at: "WO_1/splice_box-1.jpg", #"2 photos have the number 1: "meter-1.jpg" and "splice_box-1.jpg""#)
      ]))

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    let batch = workOrder.archive.batch
    let images = workOrder.images
    var start = images.startIndex
    // In processing order equal numbers follow one another.
    while start < images.endIndex {
      var end = start + 1
      while end < images.endIndex, batch.haveEqualOrderNumbers(images[start], images[end]) { end += 1 }
      if end - start > 1 { add(images[start..<end], workOrder, into: &findings) }
      start = end
    }
  }

  /// One finding for a number, at the second photo that has it.
  private func add(
    _ images: ArraySlice<Image>, _ workOrder: WorkOrderSubject, into findings: inout FindingCollector
  ) {
    let batch = workOrder.archive.batch
    let second = images[images.startIndex + 1]
    let number = batch.orderNumber(of: second) ?? ""
    let names = images.map { quoted(batch.fileName(of: $0.entry)) }
    findings.add(
      "\(images.count) photos have the number \(OrderNumberText.shown(number)): \(listed(names, conjunction: "and"))",
      at: workOrder.location(ofEntry: second.entry),
      subject: "\(number) \(NameDigest(names.map(\.utf8)).text)")
  }
}

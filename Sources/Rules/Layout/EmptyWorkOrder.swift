import Batch
import Findings
import Wording

/// A work order has no photo.
struct EmptyWorkOrder: WorkOrderRule {
  static let description = RuleDescription(
    id: "empty-work-order", family: .layout, scope: .workOrder, severity: .warning,
    summary: "A work order has no photo.",
    rationale: """
      There is nothing to analyse in a work order without photos. Either they were not exported, or the folder is not a work order.
      """,
    remedy: "Add the work order's photos, or leave its folder out.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-0.jpg"), .text("WO_2/metadata.json", "{}"), .folder("WO_3/")],
      findings: [
        .init(#"the work order "WO_2" has no photo; it holds only metadata.json"#),
        .init(#"the work order "WO_3" has no photo; its folder is empty"#),
      ]))

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    guard workOrder.workOrder.images.isEmpty, workOrder.archive.knowsAllEntries else { return }
    findings.add(
      "the work order \(quoted(workOrder.name)) has no photo; \(contents(of: workOrder))",
      at: workOrder.location)
  }

  private func contents(of workOrder: WorkOrderSubject) -> String {
    var parts = DocumentKind.allCases.filter { kind in workOrder.documents.contains { $0.kind == kind } }.map(
      \.fileName)
    let files = workOrder.otherFiles
    for (kind, noun) in [
      (OtherFile.Kind.foreignImage, "image in a format that is not admitted"),
      (.nested, "entry in an inner folder"), (.unexpected, "other file"),
      (.junk, "file of an operating system"),
    ] {
      let count = files.count { $0.kind == kind }
      if count > 0 { parts.append(counted(count, noun, plural: Self.plurals[kind])) }
    }
    return parts.isEmpty ? "its folder is empty" : "it holds only \(listed(parts, conjunction: "and"))"
  }

  private static let plurals: [OtherFile.Kind: String] = [
    .foreignImage: "images in formats that are not admitted", .nested: "entries in inner folders",
    .junk: "files of an operating system",
  ]
}

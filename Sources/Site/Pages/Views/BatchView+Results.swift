import Markup
import Wording

/// What came of the batch: errors and work orders.
extension BatchView {
  /// How many photos of one work order are shown. More are in what the API says.
  private static let mostImages = 500

  /// What was found, and the error file.
  func errors(_ writer: inout HTMLWriter) {
    guard batch.status.isFinal else { return }
    writer.element(.section, .id("errors"), .labelled(by: "errors-name")) { writer in
      writer.element(.h2, .id("errors-name"), text: "Errors and remarks")
      guard !findings.elements.isEmpty || findingsFrom != nil else {
        writer.element(.p, .class("empty"), text: "Nothing was found.")
        return
      }
      writer.element(.p, .class("row")) { writer in
        writer.element(
          .a, .class("button"), .href(Addresses.errors(of: batch.id, as: .csv)), text: "Download as CSV")
        writer.element(
          .a, .class("button"), .href(Addresses.errors(of: batch.id, as: .json)), text: "Download as JSON")
      }
      if let omitted = batch.outcome?.omitted, omitted > 0 {
        writer.element(
          .p, .class("soft"), text: "\(Quantity.grouped(omitted)) more were counted, but not kept one by one."
        )
      }
      writer.element(.table, .role("table"), .class("cards"), .labelled(by: "errors-name")) { writer in
        writer.columns(["Severity", "Where", "What", "Rule"])
        writer.element(.tbody, .role("rowgroup")) { writer in
          for finding in findings.elements { row(finding, &writer) }
        }
      }
      writer.pages(
        "Pages of errors",
        first: findingsFrom == nil ? nil : address(workOrdersFrom, nil).at("errors"),
        next: findings.next.map { address(workOrdersFrom, $0).at("errors") })
    }
  }

  private func address(_ workOrders: PageCursor?, _ findings: PageCursor?) -> HTMLAddress {
    Addresses.batch(batch.id).with("cursor", workOrders?.description).with("errors", findings?.description)
  }

  private func row(_ finding: StoredFinding, _ writer: inout HTMLWriter) {
    writer.element(.tr, .role("row")) { writer in
      writer.cell("Severity") { writer in
        writer.element(.span, .class("badge \(finding.severity)"), text: finding.severity.capitalizedFirst)
      }
      writer.cell("Where") { place(of: finding, &$0) }
      writer.cell("What") { writer in
        writer.element(.p) { $0.name(finding.message) }
        if !finding.remedy.isEmpty { writer.element(.p, .class("soft")) { $0.name(finding.remedy) } }
      }
      writer.cell("Rule") { $0.element(.code, text: finding.rule) }
    }
  }

  private func place(of finding: StoredFinding, _ writer: inout HTMLWriter) {
    guard finding.workOrder != nil || finding.entry != nil else {
      writer.text("The archive")
      return
    }
    if let workOrder = finding.workOrder { writer.element(.strong) { $0.name(workOrder) } }
    if let entry = finding.entry { writer.element(.p) { $0.name(entry) } }
    var spot: [String] = []
    if let line = finding.line { spot.append("line \(line)") }
    if let column = finding.column { spot.append("column \(column)") }
    if let pointer = finding.pointer, !pointer.isEmpty { spot.append(pointer) }
    if !spot.isEmpty { writer.element(.p, .class("soft"), text: spot.joined(separator: ", ")) }
  }

  /// The work orders that the site is through with.
  func orders(_ writer: inout HTMLWriter) {
    guard !workOrders.elements.isEmpty || workOrdersFrom != nil else { return }
    writer.element(.section, .id("work-orders"), .labelled(by: "work-orders-name")) { writer in
      writer.element(.h2, .id("work-orders-name"), text: "Work orders")
      writer.element(
        .p, .class("soft"),
        text: "In the order of the archive. Open one to see in which order its photos are processed.")
      for workOrder in workOrders.elements { order(workOrder, &writer) }
      writer.pages(
        "Pages of work orders",
        first: workOrdersFrom == nil ? nil : address(nil, findingsFrom).at("work-orders"),
        next: workOrders.next.map { address($0, findingsFrom).at("work-orders") })
    }
  }

  private func order(_ workOrder: WorkOrderResult, _ writer: inout HTMLWriter) {
    writer.element(.details, .class("work-order")) { writer in
      writer.element(.summary) { writer in
        writer.element(.h3) { $0.name(workOrder.name) }
        writer.text(" ")
        writer.element(.span, .class("badge \(workOrder.verdict)"), text: workOrder.verdict.capitalizedFirst)
        writer.text(" ")
        writer.element(.span, .class("soft"), text: counted(workOrder.images.count, "photo"))
      }
      guard !workOrder.images.isEmpty else {
        writer.element(.p, .class("soft"), text: "There are no photos in it.")
        return
      }
      writer.element(.ol, .class("images"), .label("Processing order")) { writer in
        for (index, image) in workOrder.images.prefix(Self.mostImages).enumerated() {
          tile(image, position: index + 1, &writer)
        }
      }
      if workOrder.images.count > Self.mostImages {
        let more = Quantity.grouped(workOrder.images.count - Self.mostImages)
        writer.element(.p, .class("soft"), text: "\(more) more are not shown here; the API has them.")
      }
    }
  }

  private func tile(_ image: WorkOrderResult.ProcessedImage, position: Int, _ writer: inout HTMLWriter) {
    writer.element(.li) { writer in
      writer.element(.span, .class("position"), text: String(position))
      if let group = image.taskGroup {
        writer.element(.span, .class("group")) { $0.name(group) }
      } else {
        writer.element(.span, .class("group unknown"), text: "Unknown task group")
      }
      writer.element(.span, .class("soft"), text: image.orderNumber.map { "Number \($0)" } ?? "No number")
      writer.element(.span, .class("soft entry")) { $0.name(image.entry) }
    }
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

import Hummingbird
import Markup

/// The list of batches.
struct ListView {
  let page: Page<StoredBatch>
  /// Only batches of this status are listed; nil for all.
  let status: BatchStatus?
  /// Whether the list begins with the newest batch.
  let isFirst: Bool
  let visit: Visit

  /// The page.
  var response: Response {
    PageFrame(title: "Batches", visit: visit).response { writer in
      writer.element(.h1, text: "Batches")
      creation(&writer)
      writer.element(.section, .labelled(by: "list-name")) { writer in
        writer.element(.h2, .id("list-name"), text: "\(status?.words ?? "All batches"), the newest first")
        filter(&writer)
        writer.element(.p, .id("live"), .class("unseen"), .role("status"))
        list(&writer)
        writer.pages(
          "Pages of batches", first: isFirst ? nil : address(from: nil),
          next: page.next.map { address(from: $0) })
      }
    }
  }

  private func creation(_ writer: inout HTMLWriter) {
    writer.element(.section, .class("card"), .labelled(by: "new-name")) { writer in
      writer.element(.h2, .id("new-name"), text: "New batch")
      writer.form(to: Addresses.batches, of: visit) { writer in
        writer.element(.div, .class("row")) { writer in
          writer.element(.div, .class("field")) { writer in
            writer.element(.label, .for("filename"), text: "What its archive is called (optional)")
            writer.element(
              .input, .id("filename"), .fixed("name", "filename"), .fixed("type", "text"),
              .fixed("maxlength", "255"), .fixed("autocomplete", "off"), .fixed("placeholder", "north.zip"))
          }
          writer.element(.button, .class("main"), .fixed("type", "submit"), text: "Create batch")
        }
      }
    }
  }

  private func filter(_ writer: inout HTMLWriter) {
    writer.element(.nav, .class("choices"), .label("Batches by status")) { writer in
      choice(nil, "All", &writer)
      for status in BatchStatus.allCases { choice(status, status.words, &writer) }
    }
  }

  private func choice(_ choice: BatchStatus?, _ words: String, _ writer: inout HTMLWriter) {
    let address = Addresses.batches.with("status", choice?.rawValue)
    if choice == status {
      writer.element(.a, .href(address), .fixed("aria-current", "page"), text: words)
    } else {
      writer.element(.a, .href(address), text: words)
    }
  }

  private func address(from cursor: PageCursor?) -> HTMLAddress {
    Addresses.batches.with("status", status?.rawValue).with("cursor", cursor?.description)
  }

  private func list(_ writer: inout HTMLWriter) {
    guard !page.elements.isEmpty else {
      let words = status == nil ? "There is no batch yet." : "No batch has this status."
      writer.element(.p, .class("empty"), text: words)
      return
    }
    writer.element(.table, .role("table"), .class("cards"), .labelled(by: "list-name")) { writer in
      writer.columns(["Batch", "Status", "Archive", "Work orders", "Created"])
      writer.element(.tbody, .role("rowgroup")) { writer in
        for batch in page.elements { row(batch, &writer) }
      }
    }
  }

  private func row(_ batch: StoredBatch, _ writer: inout HTMLWriter) {
    writer.element(.tr, .role("row")) { writer in
      writer.cell("Batch") { writer in
        writer.element(.a, .class("title"), .href(Addresses.batch(batch.id))) { $0.name(batch.title) }
        writer.element(.code, .class("soft id"), text: batch.id.description)
      }
      writer.cell("Status") { $0.badge(batch) }
      writer.cell("Archive") { $0.element(.span, .class("size"), text: batch.sizeText) }
      writer.cell("Work orders") { $0.element(.span, .class("work-orders"), text: batch.workOrdersText) }
      writer.cell("Created") { $0.time(batch.created) }
    }
  }
}

import Hummingbird
import Markup
import Wording

/// A batch's page.
struct BatchView {
  let batch: StoredBatch
  let workOrders: Page<WorkOrderResult>
  let findings: Page<StoredFinding>
  /// Where the page of work orders begins.
  let workOrdersFrom: PageCursor?
  /// Where the page of findings begins.
  let findingsFrom: PageCursor?
  let visit: Visit

  /// The page.
  var response: Response {
    let frame = PageFrame(
      title: "\(batch.status.words): \(batch.title)", visit: visit, uploads: batch.uploadToken != nil)
    return frame.response { writer in
      writer.element(.nav, .class("trail"), .label("Where you are")) { writer in
        writer.element(.a, .href(Addresses.batches), text: "Batches")
      }
      banner(&writer)
      writer.element(.p, .id("live"), .class("unseen"), .role("status"))
      if !batch.status.isFinal {
        writer.element(.noscript) { writer in
          writer.element(.p) {
            $0.element(.a, .class("button"), .href(Addresses.batch(batch.id)), text: "Refresh")
          }
        }
      }
      if let token = batch.uploadToken, batch.status.takesBytes { upload(token, &writer) }
      facts(&writer)
      errors(&writer)
      orders(&writer)
      writer.element(.section, .class("end"), .labelled(by: "end-name")) { writer in
        writer.element(.h2, .id("end-name"), text: "Delete")
        writer.element(.p) { writer in
          writer.element(
            .a, .class("button danger"), .href(Addresses.deletion(of: batch.id)), text: "Delete this batch…")
        }
      }
    }
  }

  // MARK: Parts

  private func banner(_ writer: inout HTMLWriter) {
    writer.element(.div, .class("banner \(batch.status.rawValue)"), .id("banner")) { writer in
      writer.element(.p) { $0.badge(batch) }
      writer.element(.h1) { $0.name(batch.title) }
      if let outlook = batch.status.outlook { writer.element(.p, .id("outlook"), text: outlook) }
      if let detail = batch.detail { writer.element(.p, .class("detail")) { $0.name(Self.sentence(detail)) } }
      guard let outcome = batch.outcome else { return }
      writer.element(.dl, .class("totals")) { writer in
        writer.fact(outcome.workOrders == 1 ? "work order" : "work orders") {
          $0.element(.span, .class("work-orders"), text: batch.workOrdersText)
        }
        writer.fact("of them invalid") { $0.text(Quantity.grouped(outcome.invalid)) }
        for (count, noun) in [
          (outcome.images, "photo"), (outcome.errors, "error"), (outcome.warnings, "warning"),
          (outcome.notes, "note"),
        ] {
          writer.fact(count == 1 ? noun : noun + "s") { $0.text(Quantity.grouped(count)) }
        }
      }
    }
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }

  private func upload(_ token: String, _ writer: inout HTMLWriter) {
    writer.element(
      .section, .id("upload"), .class("card"), .labelled(by: "upload-name"),
      .data(.batch, batch.id.description),
      .data(.uploadURL, Addresses.upload(token).description), .data(.stored, String(batch.stored)),
      .data(.size, batch.size.map { String($0) } ?? "")
    ) { writer in
      writer.element(.h2, .id("upload-name"), text: "Upload the archive")
      writer.element(.div, .id("drop"), .class("drop"), .hidden) { writer in
        writer.element(.label, .for("file"), text: "Drop the zip file here, or choose it")
        writer.element(
          .input, .id("file"), .fixed("type", "file"), .fixed("accept", ".zip,application/zip"),
          .described(by: "upload-message"))
      }
      writer.element(.div, .id("under-way"), .hidden) { writer in
        writer.element(.label, .for("progress"), .id("amount"), text: "Nothing is sent yet")
        writer.element(.div, .class("row")) { writer in
          writer.element(.progress, .id("progress"), .fixed("max", "100"), .value("0"))
          writer.element(.button, .id("pause"), .fixed("type", "button"), text: "Pause")
        }
      }
      writer.element(.p, .id("upload-message"), .class("soft"), .role("status"))
      writer.element(.noscript) { writer in
        writer.element(.p) { writer in
          writer.text("Sending from the browser needs JavaScript. Without it: ")
          writer.element(.code, text: "batchlint upload -i \(batch.id) ARCHIVE")
        }
      }
    }
  }

  private func facts(_ writer: inout HTMLWriter) {
    writer.element(.section, .labelled(by: "facts-name")) { writer in
      writer.element(.h2, .id("facts-name"), text: "About this batch")
      writer.element(.div, .class("row copying")) { writer in
        writer.element(.div, .class("field")) { writer in
          writer.element(.label, .for("batch-id"), text: "Batch id, for programs that upload or ask")
          writer.element(
            .input, .id("batch-id"), .fixed("type", "text"), .readonly, .value(batch.id.description))
        }
        writer.element(.button, .id("copy"), .fixed("type", "button"), .hidden, text: "Copy")
      }
      writer.element(.p, .id("copied"), .class("soft"), .role("status"))
      writer.element(.dl, .class("facts")) { writer in
        writer.fact("Archive") { $0.element(.span, .class("size"), text: batch.sizeText) }
        writer.fact("Created") { $0.time(batch.created) }
        writer.fact("Status since") { $0.time(batch.changed) }
      }
    }
  }
}

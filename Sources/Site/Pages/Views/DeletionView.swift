import Hummingbird
import Markup

/// The page that asks whether a batch is to be deleted.
struct DeletionView {
  let batch: StoredBatch
  let visit: Visit

  /// The page.
  var response: Response {
    PageFrame(title: "Delete a batch", visit: visit).response { writer in
      writer.element(.section, .class("narrow card")) { writer in
        writer.element(.h1, text: "Delete this batch?")
        writer.element(.div, .class("subject")) { writer in
          writer.element(.p, .class("title")) { $0.name(batch.title) }
          writer.element(.p) { $0.element(.code, .class("soft id"), text: batch.id.description) }
          writer.element(.p) { $0.badge(batch) }
        }
        writer.element(
          .p, .id("consequence"),
          text: "Its archive, its work orders and its errors are gone then, and cannot be had again.")
        writer.form(to: Addresses.deletion(of: batch.id), of: visit) { writer in
          writer.element(.div, .class("row")) { writer in
            // Whoever presses Enter at once keeps the batch.
            writer.element(
              .a, .class("button"), .href(Addresses.batch(batch.id)), .autofocus, text: "Keep it")
            writer.element(
              .button, .class("danger"), .fixed("type", "submit"), .described(by: "consequence"),
              text: "Delete the batch")
          }
        }
      }
    }
  }
}

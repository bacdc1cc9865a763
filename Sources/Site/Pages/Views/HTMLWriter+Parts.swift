import Markup
import Wording

extension HTMLWriter {
  /// A batch's status, which the script keeps up to date as long as it changes.
  mutating func badge(_ batch: StoredBatch) {
    let status = batch.status
    if status.isFinal {
      element(.span, .class("badge \(status.rawValue)"), text: status.words)
    } else {
      element(
        .span, .class("badge \(status.rawValue)"), .data(.batch, batch.id.description),
        .data(.status, status.rawValue), text: status.words)
    }
  }

  /// A time: "2026-11-28 19:44 UTC".
  mutating func time(_ seconds: Int64) {
    let text = Timestamp.text(seconds)
    element(.time, .moment(text), text: "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC")
  }

  /// One cell of a table that becomes cards on narrow screens, where each value needs its column's name beside it.
  mutating func cell(_ column: String, content: (inout HTMLWriter) -> Void) {
    element(.td, .role("cell"), .data(.column, column)) { writer in
      writer.element(.div, content: content)
    }
  }

  /// The row of a table that names its columns. The roles are said, because browsers forget them when a table is laid out as cards.
  mutating func columns(_ names: [String]) {
    element(.thead, .role("rowgroup")) { writer in
      writer.element(.tr, .role("row")) { writer in
        for name in names {
          writer.element(.th, .role("columnheader"), .fixed("scope", "col"), text: name)
        }
      }
    }
  }

  /// A term of a list and what stands for it.
  mutating func fact(_ term: String, content: (inout HTMLWriter) -> Void) {
    element(.div) { writer in
      writer.element(.dt, text: term)
      writer.element(.dd, content: content)
    }
  }

  /// Links to other parts of a long list.
  mutating func pages(_ label: String, first: HTMLAddress?, next: HTMLAddress?) {
    guard first != nil || next != nil else { return }
    element(.nav, .class("pages"), .label(label)) { writer in
      if let first { writer.element(.a, .class("button"), .href(first), text: "First page") }
      if let next { writer.element(.a, .class("button"), .href(next), text: "Next page") }
    }
  }
}

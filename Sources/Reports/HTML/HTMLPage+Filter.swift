import Findings
import Linting
import Markup

extension HTMLPage {
  /// The controls that choose findings. The script shows them, and fills the list of rules; without it all findings are shown.
  func filter(_ writer: inout HTMLWriter) {
    guard summary.totals.findings > 0 else { return }
    writer.element(
      .form, .id("filter"), .role("search"), .fixed("aria-label", "Filter the findings"), .hidden
    ) { writer in
      writer.element(.fieldset) { writer in
        writer.element(.legend, text: "Severity")
        for (severity, label) in [(Severity.error, "Errors"), (.warning, "Warnings"), (.note, "Notes")] {
          let id = "show-\(severity.rawValue)"
          writer.element(.div, .class("choice")) { writer in
            writer.element(
              .input, .fixed("type", "checkbox"), .fixed("name", "severity"), .value(severity.rawValue),
              .id(id), .checked)
            writer.element(.label, .for(id), text: label)
          }
        }
      }
      writer.element(.div, .class("field")) { writer in
        writer.element(.label, .for("rule"), text: "Rule")
        writer.element(.select, .id("rule")) { $0.element(.option, .value(""), text: "all rules") }
      }
      field("work-order", "Work order", &writer)
      field("words", "Text", &writer)
      writer.element(.button, .fixed("type", "reset"), text: "Show all")
      // A live region: screen readers read it out when it changes.
      writer.element(.p, .id("shown"), .role("status"))
    }
  }

  private func field(_ id: String, _ label: String, _ writer: inout HTMLWriter) {
    writer.element(.div, .class("field")) { writer in
      writer.element(.label, .for(id), text: label)
      writer.element(
        .input, .fixed("type", "search"), .id(id), .fixed("autocomplete", "off"),
        .fixed("spellcheck", "false"))
    }
  }
}

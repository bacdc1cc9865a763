import Findings
import Linting
import Markup
import Wording

extension HTMLListing {
  /// Lists findings, those of one entry below its name.
  mutating func list(_ findings: ArraySlice<Finding>, inArchive archive: String?) {
    var rest = findings
    while let first = rest.first {
      let entry = first.location.entry
      let group = rest.prefix { $0.location.entry == entry }
      rest = rest.dropFirst(group.count)
      writer.begin(.div, .class("place"))
      if let entry {
        writer.element(.p, .class("entry")) { writer in
          writer.element(.span, .class("label"), text: "File ")
          writer.name(FindingListing.name(of: entry, in: first.location.workOrder))
          writer.element(.span, .class("label"), text: " (entry \(entry.index))")
        }
      }
      writer.begin(.ul, .class("findings"))
      for finding in group { list(finding, inArchive: archive) }
      writer.end()
      writer.end()
    }
  }

  private mutating func list(_ finding: Finding, inArchive archive: String?) {
    writer.begin(
      .li, .class("finding \(finding.severity.rawValue)"), .data(.severity, finding.severity.rawValue),
      .data(.rule, finding.rule.rawValue), .data(.workOrder, finding.location.workOrder ?? ""),
      .data(.fingerprint, Fingerprint(of: finding, inArchive: archive).description))
    writer.element(.p, .class("message")) { writer in
      writer.badge(finding.severity)
      writer.text(" ")
      writer.element(.bdi, .class("words"), text: finding.message)
    }
    if !finding.remedy.isEmpty {
      writer.element(.p, .class("remedy")) { writer in
        writer.element(.strong, text: "What to do: ")
        writer.element(.bdi, text: finding.remedy)
      }
    }
    writer.element(.p, .class("facts")) { writer in
      let rule = finding.rule
      if explainedRules.contains(rule) {
        writer.element(.a, .href(toID: rule.anchor), text: rule.rawValue)
      } else {
        writer.element(.code, text: rule.rawValue)
      }
      writer.place(finding.location)
      if let place = finding.definition {
        writer.text(" · asked for in ")
        writer.name(application ?? "the application definition")
        writer.text(", line \(place.line), column \(place.column)")
      }
    }
    writer.end()
  }
}

extension RuleID {
  /// The id of the rule's explanation on the page.
  var anchor: String { "rule-\(rawValue)" }
}

extension HTMLWriter {
  /// Where in its entry a finding is.
  fileprivate mutating func place(_ location: Location) {
    if let position = location.position {
      text(" · line \(position.line), column \(position.column)")
    }
    if let pointer = location.pointer {
      text(" · ")
      if pointer.isEmpty { text("the whole document") } else { name(pointer) }
    }
    if let offset = location.offset { text(" · byte \(offset)") }
  }

  /// How much a finding weighs: a sign, and the word for it.
  mutating func badge(_ severity: Severity) {
    let (sign, word) =
      switch severity {
      case .error: ("✖", "Error")
      case .warning: ("▲", "Warning")
      case .note: ("●", "Note")
      }
    badge(sign, word, severity.rawValue)
  }

  /// What is to be thought of an archive or a work order: a sign, and a word for it.
  mutating func badge(_ verdict: Verdict) {
    let (sign, word) =
      switch verdict {
      case .valid: ("✔", "OK")
      case .invalid: ("✖", "To correct")
      case .unchecked: ("?", "Not checked")
      }
    badge(sign, word, verdict.rawValue)
  }

  private mutating func badge(_ sign: String, _ word: String, _ kind: String) {
    element(.span, .class("badge \(kind)")) { writer in
      writer.element(.span, .decorative, text: sign)
      writer.text(" \(word)")
    }
  }
}

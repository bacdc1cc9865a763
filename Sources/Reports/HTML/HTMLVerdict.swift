import Linting
import Markup
import Wording

/// The first thing on the page: whether the batch can be sent, and in figures why not.
struct HTMLVerdict {
  let summary: RunSummary
  let tally: HTMLTally

  /// The verdict in a sentence.
  var title: String {
    let it = totals.archives == 1 ? "This batch" : "These \(totals.archives) batches"
    return switch verdict {
    case nil: "Nothing was checked"
    case .valid: "\(it) can be sent"
    case .invalid: "\(it) must not be sent yet"
    case .unchecked: "\(it) could not be checked completely"
    }
  }

  func write(to writer: inout HTMLWriter) {
    let kind = verdict?.rawValue ?? "unchecked"
    writer.element(.section, .id("verdict"), .class("verdict \(kind)"), .labelled(by: "verdict-name")) {
      writer in
      writer.element(.h1, .id("verdict-name")) { writer in
        writer.element(.span, .class("sign"), .decorative, text: sign)
        writer.text(" \(title)")
      }
      writer.element(.p, .class("reason"), text: reason)
      writer.element(.dl, .class("totals")) { writer in
        for (name, count) in figures {
          writer.element(.div) { writer in
            writer.element(.dt, text: name)
            writer.element(.dd, text: String(count))
          }
        }
      }
    }
  }

  private var totals: Totals { summary.totals }

  /// Nil if there was nothing to judge.
  private var verdict: Verdict? {
    switch summary.result {
    case .passed: totals.archives == 0 ? nil : .valid
    case .failed: .invalid
    case .incomplete: tally.invalidArchives > 0 ? .invalid : .unchecked
    }
  }

  private var sign: String {
    switch verdict {
    case .valid: "✔"
    case .invalid: "✖"
    case .unchecked, nil: "?"
    }
  }

  private var reason: String {
    var sentences: [String] = []
    if let findings = totals.findingsPhrase {
      let affected =
        tally.invalidWorkOrders > 0
        ? "; \(tally.invalidWorkOrders) of \(counted(totals.workOrders, "work order")) must be corrected" : ""
      sentences.append("\(findings)\(affected).")
    } else if totals.archives > 0 {
      sentences.append("Nothing was found in \(counted(totals.workOrders, "work order")).")
    }
    // Findings are in the sentence before; other faults of the run are told in their own words.
    for fault in summary.outcome.faults {
      if case .findings = fault { continue }
      sentences.append("\(fault.phrase).")
    }
    if summary.result == .incomplete {
      sentences.append("Not everything could be checked, so there may be more.")
    }
    return sentences.isEmpty ? "There was no archive to look at." : sentences.joined(separator: " ")
  }

  private var figures: [(String, Int)] {
    let all = [
      ("Errors", totals.errors), ("Warnings", totals.warnings), ("Notes", totals.notes),
      ("Archives", totals.archives), ("Work orders", totals.workOrders), ("Images", totals.images),
    ]
    let accepted = [("Suppressed findings", totals.suppressed), ("Held by the baseline", totals.baselined)]
    return all + accepted.filter { $0.1 > 0 }
  }
}

import Findings
import Linting
import Markup
import Wording

/// The whole page, when everything is known.
struct HTMLPage {
  let header: RunHeader?
  let summary: RunSummary
  let tally: HTMLTally
  let listing: HTMLListing
  /// Whether photos were left out for want of room.
  let isFullOfPhotos: Bool

  func write(to writer: inout HTMLWriter) {
    writer.doctype()
    writer.element(.html, .fixed("lang", "en")) { writer in
      writer.element(.head) { head(&$0) }
      writer.element(.body) { body(&$0) }
    }
  }

  private func head(_ writer: inout HTMLWriter) {
    writer.element(.meta, .fixed("charset", "utf-8"))
    // Whatever a name may do to the markup: no script runs, and nothing is fetched, but for what stands in HTMLScript and HTMLStyle.
    writer.element(
      .meta, .fixed("http-equiv", "Content-Security-Policy"),
      .content(
        "default-src 'none'; img-src data:; style-src '\(HTMLStyle.hash)'; script-src '\(HTMLScript.hash)'; "
          + "base-uri 'none'; form-action 'none'"))
    writer.element(
      .meta, .fixed("name", "viewport"), .content("width=device-width, initial-scale=1"))
    writer.element(.meta, .fixed("name", "color-scheme"), .content("light dark"))
    writer.element(.title, text: "\(verdict.title) · batchlint")
    writer.style(HTMLStyle.source)
  }

  private func body(_ writer: inout HTMLWriter) {
    writer.element(.a, .class("skip"), .href(toID: "archives"), text: "Skip to the findings")
    writer.element(.header) { $0.element(.p, text: "batchlint report") }
    writer.element(.main) { writer in
      verdict.write(to: &writer)
      unchecked(&writer)
      filter(&writer)
      writer.element(.section, .id("archives"), .labelled(by: "archives-name")) { writer in
        writer.element(.h2, .id("archives-name"), text: "Archives")
        for remark in omissions { writer.element(.p, .class("remark"), text: remark) }
        if listing.writer.bytes.isEmpty { writer.element(.p, text: "No archive was checked.") }
        writer.append(listing.writer)
      }
      rules(&writer)
    }
    writer.element(.footer) { footer(&$0) }
    writer.script(HTMLScript.source)
  }

  private var verdict: HTMLVerdict { HTMLVerdict(summary: summary, tally: tally) }

  /// What the page leaves out, and where it is.
  private var omissions: [String] {
    let omitted = listing.omitted
    var remarks: [String] = []
    if omitted.findings + omitted.failures + omitted.otherArchives > 0 {
      let things = [
        omitted.findings > 0 ? counted(omitted.findings, "finding") : nil,
        omitted.failures > 0 ? counted(omitted.failures, "failure") : nil,
        omitted.otherArchives > 0 ? counted(omitted.otherArchives, "archive") : nil,
      ].compactMap(\.self)
      remarks.append(
        "This page lists the first \(HTMLPageLimits.findings) findings at most, fewer if names are very long. Counted but not listed: "
          + "\(listed(things, conjunction: "and")). The JSON report (--output json) lists more.")
    }
    if omitted.cleanArchives > 0 {
      remarks.append("\(counted(omitted.cleanArchives, "more archive")) without findings are not shown.")
    }
    if isFullOfPhotos {
      remarks.append("There is no room for all photos; those of work orders with findings come first.")
    }
    return remarks
  }

  /// What was not looked at although one might think so.
  private func unchecked(_ writer: inout HTMLWriter) {
    let skipped = header?.skippedRules ?? []
    guard tally.incompleteArchives > 0 || !summary.failures.isEmpty || !skipped.isEmpty else { return }
    writer.element(.section, .id("unchecked"), .labelled(by: "unchecked-name")) { writer in
      writer.element(.h2, .id("unchecked-name"), text: "What was not checked")
      writer.element(.ul) { writer in
        if !summary.failures.isEmpty {
          let failures = counted(summary.failures.count, "thing")
          writer.element(.li, text: "\(failures) could not be read; see the archives below.")
        }
        if tally.incompleteArchives > 0 {
          let archives = counted(tally.incompleteArchives, "archive")
          writer.element(.li, text: "\(archives) could not be checked completely.")
        }
        for skipped in skipped {
          writer.element(.li) { writer in
            writer.element(.code, text: skipped.rule.rawValue)
            writer.text(": \(skipped.reason)")
          }
        }
      }
    }
  }

  private func footer(_ writer: inout HTMLWriter) {
    if let application = header?.application {
      writer.element(.p) { writer in
        writer.text("Checked against ")
        writer.name(application.path)
        writer.text(" (")
        writer.name("\(application.name) \(application.version)")
        writer.text("), SHA-256 ")
        writer.element(.code, text: application.sha256)
      }
    } else {
      writer.element(.p, text: "Checked without an application definition.")
    }
    writer.element(.p, text: "batchlint \(header?.toolVersion ?? "")")
  }
}

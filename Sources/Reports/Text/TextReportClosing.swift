import Findings
import Linting
import Wording

/// What the text report counts as it goes, beside the totals that the run gives it in the end.
struct TextReportTally {
  /// Findings that were listed.
  var listed = 0
  /// Findings that were not, because as many as may be listed were.
  var unlisted = 0
  private(set) var archivesWithFindings = 0
  private(set) var unreadableArchives = 0
  private(set) var partialArchives = 0

  mutating func count(_ archive: ArchiveReport) {
    if archive.totals.findings > 0 { archivesWithFindings += 1 }
    switch archive.status {
    case .complete: break
    case .partial: partialArchives += 1
    case .unreadable: unreadableArchives += 1
    }
  }
}

/// The last lines of the text report: how much was found, what was not checked, and the verdict with its reason.
struct TextReportClosing {
  let tally: TextReportTally
  let summary: RunSummary
  let options: TextReportOptions
  let ink: Ink

  func lines(skippedRules: [RunHeader.SkippedRule]) -> [String] {
    var lines: [String] = []
    if options.detail != .quiet {
      lines.append(counts)
      if summary.totals.suppressed > 0 {
        lines.append("  the definition suppresses \(counted(summary.totals.suppressed, "more finding"))")
      }
      if summary.totals.baselined > 0 {
        lines.append("  the baseline holds \(counted(summary.totals.baselined, "more finding"))")
      }
      lines += absent
      lines += skipped(skippedRules)
    }
    if tally.unlisted > 0 {
      let limit = options.maximumFindings ?? 0
      lines += wrapped(
        "\(counted(tally.unlisted, "more finding")) \(tally.unlisted == 1 ? "is" : "are") not listed "
          + "(--max-findings \(limit)); the counts include \(tally.unlisted == 1 ? "it" : "them")")
    }
    lines.append(verdict)
    return lines
  }

  /// "✖ 3 errors, 1 warning in 1 of 2 archives (5 work orders, 40 images)"
  private var counts: String {
    let totals = summary.totals
    let content = "(\(totals.contentPhrase))"
    let archives = counted(totals.archives, "archive")
    let sign = signedVerdict.sign(with: ink)
    guard let findings = totals.findingsPhrase else {
      return "\(sign) nothing found in \(archives) \(ink(content, .dim))"
    }
    let place =
      switch tally.archivesWithFindings {
      case 0: "the run itself, none in \(archives)"
      case totals.archives: archives
      case let count: "\(count) of \(archives)"
      }
    return "\(sign) \(findings) in \(place) \(ink(content, .dim))"
  }

  /// The verdict on all archives together.
  private var signedVerdict: Verdict {
    switch summary.result {
    case .passed: .valid
    case .failed: .invalid
    case .incomplete: summary.outcome.faults.isEmpty ? .unchecked : .invalid
    }
  }

  /// What the baseline holds in vain: by archive and rule, as there may be many.
  private var absent: [String] {
    guard !summary.absent.isEmpty else { return [] }
    let gone = summary.absent.reduce(0) { $0 + $1.count }
    var lines = wrapped(
      "\(counted(gone, "finding")) of the baseline \(gone == 1 ? "is" : "are") gone; --write-baseline brings it up to date"
    )
    guard options.detail == .verbose else { return lines }
    var counts: [String: Int] = [:]
    for absent in summary.absent {
      counts["\(absent.archive ?? "the run itself"): \(absent.rule.rawValue)", default: 0] += absent.count
    }
    for (what, count) in counts.sorted(by: { $0.key < $1.key }) {
      lines += wrapped(count == 1 ? what : "\(what), \(count) times", indent: 4)
    }
    return lines
  }

  private func skipped(_ rules: [RunHeader.SkippedRule]) -> [String] {
    // That contents are not read unless asked for is known to who did not ask.
    let rules = options.detail == .verbose ? rules : rules.filter { $0.cause != .contentsUnread }
    guard !rules.isEmpty else { return [] }
    let count = "\(counted(rules.count, "rule")) \(rules.count == 1 ? "was" : "were") not run"
    if options.detail == .verbose {
      return ["  \(count):"]
        + rules.flatMap { rule in
          wrapped("\(rule.rule.rawValue): \(rule.reason)", indent: 4)
        }
    }
    return wrapped("\(count): \(rules[0].reason) (see --verbose)")
  }

  /// "failed: 3 errors"
  private var verdict: String {
    let gravest = summary.totals.gravestPhrase
    switch (summary.result, summary.outcome.verdict) {
    case (.incomplete, .incomplete):
      return ink("incomplete", .bold, .yellow) + ": \(incompleteness)\(gravest.map { "; \($0) found" } ?? "")"
    case (.incomplete, .failed):
      return ink("failed", .bold, .red) + ": \(faults); \(incompleteness), too"
    case (.incomplete, .passed):
      return ink("incomplete", .bold, .yellow) + ", but admitted: \(incompleteness)"
    case (.failed, _):
      return ink("failed", .bold, .red) + ": \(faults)"
    case (.passed, _):
      return ink("passed", .bold, .green) + (gravest.map { " with \($0)" } ?? "")
    }
  }

  private var faults: String { summary.outcome.faults.map(\.phrase).joined(separator: "; ") }

  private var incompleteness: String {
    var reasons: [String] = []
    if tally.unreadableArchives > 0 {
      reasons.append("\(counted(tally.unreadableArchives, "archive")) could not be read")
    }
    if tally.partialArchives > 0 {
      reasons.append("\(counted(tally.partialArchives, "archive")) could only be checked in part")
    }
    if reasons.isEmpty { reasons.append("\(counted(summary.failures.count, "thing")) could not be checked") }
    return reasons.joined(separator: ", ")
  }

  private func wrapped(_ text: String, indent: Int = 2) -> [String] {
    // The second and later lines are indented further, so that each remark is seen to be one.
    let lines = TextLayout.wrapped(VisibleText.escaping(text), width: options.lineWidth - indent - 2)
    return lines.enumerated().map { number, line in
      TextLayout.spaces(indent + (number == 0 ? 0 : 2)) + line
    }
  }
}

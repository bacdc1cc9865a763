import Findings
public import Linting
public import Outputs
import Wording

extension ReportFormat {
  /// For summaries of jobs and comments.
  static let markdown = ReportFormat("markdown", "for job summaries and comments: GitHub Flavored Markdown") {
    output, _ in MarkdownReport(to: output)
  }
}

/// A summary in GitHub Flavored Markdown, for `$GITHUB_STEP_SUMMARY` and comments on merge requests.
///
/// The verdict stands first and is known last, so the text is kept until then. It is no longer than GitHub takes for a summary, 1 MiB; what
/// there was no room for is counted.
public struct MarkdownReport: ReportWriter {
  private let output: any Output
  private var header: RunHeader?
  private var archives: MarkdownSection
  private var findings: MarkdownSection
  private var failures: MarkdownSection
  private var archivesLeftOut = 0
  private var leftOut = LeftOut()

  /// A report that goes to an output, and finishes it.
  public init(to output: any Output) { self.init(to: output, longest: 1_000_000) }

  /// - Parameter longest: how many bytes the report may have. A tenth of them is for what stands around archives, findings and failures.
  init(to output: any Output, longest: Int) {
    self.output = output
    archives = MarkdownSection(limit: longest * 2 / 10)
    findings = MarkdownSection(limit: longest * 6 / 10)
    failures = MarkdownSection(limit: longest / 10)
  }

  /// Nothing is written before the end.
  public mutating func begin(_ header: RunHeader) { self.header = header }

  /// Keeps an archive's totals and findings, as far as there is room.
  public mutating func add(_ archive: ArchiveReport) {
    let totals = archive.totals
    let row =
      "| \(Self.name(archive.path, isInTable: true)) | \(archive.verdict.rawValue) | \(totals.workOrders) "
      + "| \(totals.images) | \(totals.errors) | \(totals.warnings) | \(totals.notes) |\n"
    if !archives.add(row) { archivesLeftOut += 1 }
    leftOut.omitted += archive.omittedTotals
    list(archive.findings, heading: Self.name(archive.path))
  }

  /// Writes the summary, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    list(
      summary.findings.map(\.inDefinition),
      heading: "The run itself" + (header?.application.map { ", \(Self.name($0.path))" } ?? ""))
    for failure in summary.failures {
      let line = "- \(MarkdownText.code(failure.visibleText(withPath: true)))\n"
      if !failures.add(line) { leftOut.failures += 1 }
    }
    try output.write("## \(summary.result.sign) batchlint \(summary.result.phrase(summary.totals))\n")
    try output.write("\n\(counted(summary.totals.archives, "archive")), \(summary.totals.contentPhrase)\n")
    try writeRemarks(summary.totals)
    try writeArchives()
    try writeRules(summary.totals)
    if !failures.isEmpty { try output.write("\n### Not checked\n\n\(failures.text)") }
    if !findings.isEmpty { try output.write("\n### Findings\n\(findings.text)") }
    try writeSkippedRules()
    try output.finish()
  }

  // MARK: Findings

  private mutating func list(_ list: [Finding], heading: String) {
    var isHeaded = false
    for finding in list {
      let head = isHeaded ? "" : "\n#### \(heading)\n\n"
      if findings.add(head + Self.item(finding), percent: finding.severity.roomPercent) {
        isHeaded = true
      } else {
        leftOut.crowded.count(finding)
      }
    }
  }

  private static func item(_ finding: Finding) -> String {
    let place = finding.location.visiblePlace.map { " at \(MarkdownText.code($0))" } ?? ""
    let remedy = finding.remedy.isEmpty ? "" : "\\\n  \(MarkdownText.code(finding.visibleRemedy))"
    return
      "- **\(finding.severity.rawValue)** \(MarkdownText.code(finding.rule.rawValue))\(place)\\\n"
      + "  \(MarkdownText.code(finding.visibleMessage))\(remedy)\n"
  }

  private static func name(_ path: String, isInTable: Bool = false) -> String {
    MarkdownText.code(VisibleText.name(path), isInTable: isInTable)
  }

  // MARK: Parts

  private func writeRemarks(_ totals: Totals) throws(OutputError) {
    for sentence in leftOut.sentences(limit: "GitHub takes 1 MiB, and room is kept for errors") {
      try output.write("\n> \(sentence)\n")
    }
    if totals.suppressed > 0 {
      try output.write("\nThe definition suppresses \(counted(totals.suppressed, "more finding")).\n")
    }
    if totals.baselined > 0 {
      try output.write("\nThe baseline holds \(counted(totals.baselined, "more finding")).\n")
    }
  }

  private func writeArchives() throws(OutputError) {
    guard !archives.isEmpty else { return }
    try output.write(
      "\n| archive | verdict | work orders | images | errors | warnings | notes |\n"
        + "| --- | --- | ---: | ---: | ---: | ---: | ---: |\n\(archives.text)")
    if archivesLeftOut > 0 {
      try output.write("\n> \(counted(archivesLeftOut, "more archive")) not in this table.\n")
    }
  }

  /// The rules with most findings.
  private func writeRules(_ totals: Totals) throws(OutputError) {
    guard !totals.rules.isEmpty else { return }
    let most = 10
    let rules = totals.rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    try output.write("\n| rule | findings |\n| --- | ---: |\n")
    for (rule, count) in rules.prefix(most) {
      try output.write("| \(MarkdownText.code(rule.rawValue, isInTable: true)) | \(count) |\n")
    }
    if rules.count > most {
      try output.write("\n\(counted(rules.count - most, "more rule")) with fewer findings.\n")
    }
  }

  private func writeSkippedRules() throws(OutputError) {
    guard let skipped = header?.skippedRules, !skipped.isEmpty else { return }
    try output.write("\n<details>\n<summary>\(counted(skipped.count, "rule")) not run</summary>\n\n")
    for rule in skipped { try output.write("- \(MarkdownText.code(rule.rule.rawValue)): \(rule.reason)\n") }
    try output.write("\n</details>\n")
  }
}

extension RunResult {
  /// A sign that tells results apart at a glance.
  fileprivate var sign: String {
    switch self {
    case .passed: "✅"
    case .failed: "❌"
    case .incomplete: "⚠️"
    }
  }
}

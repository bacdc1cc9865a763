import Batch
import Findings
public import Linting
public import Outputs
import Wording

extension ReportFormat {
  /// For people at a terminal.
  static let text = ReportFormat("text", "for people: findings by place, and the verdict") {
    TextReport(to: $0, options: $1.text)
  }
}

/// The report for people at a terminal: findings by archive, work order and entry, what to do about them, and the verdict in the last line.
public struct TextReport: ReportWriter {
  private let output: any Output
  private let options: TextReportOptions
  private let ink: Ink
  private var header: RunHeader?
  private var tally = TextReportTally()
  /// Whether the archive before had lines of its own, so that a blank line sets the next one off; nil before the first one.
  private var lastHadLines: Bool?

  /// A report that goes to an output, and finishes it.
  public init(to output: any Output, options: TextReportOptions = TextReportOptions()) {
    self.output = output
    self.options = options
    ink = Ink(isColored: options.isColored)
  }

  /// Nothing is printed before the first archive.
  public mutating func begin(_ header: RunHeader) { self.header = header }

  /// Lists an archive's findings.
  public mutating func add(_ archive: ArchiveReport) throws(OutputError) {
    tally.count(archive)
    let hasTrouble = archive.totals.findings > 0 || !archive.failures.isEmpty
    if options.detail == .quiet, !hasTrouble { return }
    let hasOrder = options.detail == .verbose && archive.batch?.workOrders.isEmpty == false
    try separate(hasTrouble || hasOrder)
    try print(heading(of: archive))
    try list(archive.findings)
    try tellOmissions(in: archive)
    try list(archive.failures)
    if hasOrder, let batch = archive.batch {
      let table = ProcessingOrderTable(batch, taskGroups: header?.taskGroups ?? [], ink: ink)
      try print("  processing order")
      for (workOrder, verdict) in zip(batch.workOrders, archive.workOrderVerdicts) {
        let name = VisibleText.name(batch.name(of: workOrder))
        try print("    \(verdict.sign(with: ink)) \(ink(name, .bold))")
        try table.list(workOrder, indent: 6, to: print)
      }
    }
  }

  /// Prints what concerns the run as a whole and the verdict, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    if !summary.findings.isEmpty || !summary.runFailures.isEmpty {
      try separate(true)
      let count = summary.findings.count
      let findings = count == 0 ? "" : ink("  \(counted(count, "finding"))", .dim)
      try print(ink("the run itself", .bold) + findings)
      try list(summary.findings)
      try list(summary.runFailures, isWithPath: true)
    }
    if lastHadLines != nil { try print("") }
    let closing = TextReportClosing(tally: tally, summary: summary, options: options, ink: ink)
    for line in closing.lines(skippedRules: header?.skippedRules ?? []) { try print(line) }
    try output.finish()
  }

  // MARK: Parts

  private func heading(of archive: ArchiveReport) -> String {
    let content = archive.totals.contentPhrase
    let extent =
      switch archive.status {
      case .complete: content
      case .partial: "\(content); not everything could be checked"
      case .unreadable: "could not be read"
      }
    let path = ink(VisibleText.escaping(archive.path), .bold)
    let findings = archive.totals.findingsPhrase.map { ": \($0)" } ?? ""
    return "\(archive.verdict.sign(with: ink)) \(path)  \(ink(extent + findings, .dim))"
  }

  private mutating func list(_ findings: [Finding]) throws(OutputError) {
    let room = options.maximumFindings.map { max(0, $0 - tally.listed) } ?? .max
    let shown = findings.prefix(room)
    tally.listed += shown.count
    tally.unlisted += findings.count - shown.count
    var listing = FindingListing(
      of: findings, ink: ink, width: options.lineWidth, isVerbose: options.detail == .verbose,
      application: header?.application.map { VisibleText.escaping($0.path) })
    try listing.list(shown, to: print)
  }

  /// Says how many findings are in no list.
  private func tellOmissions(in archive: ArchiveReport) throws(OutputError) {
    let count = archive.omittedFindings
    guard count > 0 else { return }
    let text =
      "\(counted(count, "more finding")) \(count == 1 ? "is" : "are") counted but not listed; "
      + "--limit findings=\(archive.totals.findings) lists \(count == 1 ? "it" : "them") too"
    for (number, line) in TextLayout.wrapped(text, width: options.lineWidth - 4).enumerated() {
      try print(TextLayout.spaces(number == 0 ? 2 : 4) + line)
    }
  }

  private func list(_ failures: [Failure], isWithPath: Bool = false) throws(OutputError) {
    let label = "not checked"
    let indent = 2 + label.count + 2
    for failure in failures {
      let text = failure.visibleText(withPath: isWithPath)
      let lines = TextLayout.wrapped(text, width: max(20, options.lineWidth - indent))
      try print("  \(ink(label, .bold, .yellow))  \(lines[0])")
      for line in lines.dropFirst() { try print(TextLayout.spaces(indent) + line) }
    }
  }

  /// A blank line between archives, but not between those that take just one line.
  private mutating func separate(_ hasLines: Bool) throws(OutputError) {
    if let lastHadLines, lastHadLines || hasLines { try print("") }
    lastHadLines = hasLines
  }

  private func print(_ line: String) throws(OutputError) { try output.write(line + "\n") }
}

import Findings
public import Linting
public import Outputs

extension ReportFormat {
  /// Findings as a table.
  static let csv = ReportFormat("csv", "for spreadsheets: one finding a row") { output, _ in
    CSVReport(to: output)
  }
}

/// The findings as CSV (RFC 4180), one a row, for spreadsheets.
///
/// What could not be checked is a row of severity `failure` whose rule is the kind of failure; findings that are counted but not listed are
/// told in a row of severity `omitted`. Lines end with a line feed, and cells are safe to open, as in the table of processing orders.
public struct CSVReport: ReportWriter {
  private let output: any Output

  /// A table that goes to an output, and finishes it.
  public init(to output: any Output) { self.output = output }

  /// Writes the names of the columns.
  public mutating func begin(_ header: RunHeader) throws(OutputError) {
    try output.write(Self.columns.joined(separator: ",") + "\n")
  }

  /// Writes an archive's findings and failures.
  public mutating func add(_ archive: ArchiveReport) throws(OutputError) {
    for finding in archive.findings { try write(finding, inArchive: archive.path) }
    if let omission = archive.omissionPhrase {
      try write(["archive": archive.path, "severity": "omitted", "message": omission])
    }
    for failure in archive.failures { try write(failure) }
  }

  /// Writes what concerns the run itself, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    for finding in summary.findings { try write(finding, inArchive: nil) }
    for failure in summary.runFailures { try write(failure) }
    try output.finish()
  }

  private static let columns = [
    "archive", "work_order", "entry", "entry_index", "severity", "rule", "message", "remedy", "pointer",
    "line",
    "column", "offset", "fingerprint",
  ]

  private func write(_ finding: Finding, inArchive archive: String?) throws(OutputError) {
    let location = finding.location
    var cells = [
      "severity": finding.severity.rawValue, "rule": finding.rule.rawValue, "message": finding.message,
      "remedy": finding.remedy, "fingerprint": Fingerprint(of: finding, inArchive: archive).description,
    ]
    cells["archive"] = archive
    cells["work_order"] = location.workOrder
    cells["entry"] = location.entry?.name
    cells["entry_index"] = location.entry.map { String($0.index) }
    cells["pointer"] = location.pointer
    cells["line"] = location.position.map { String($0.line) }
    cells["column"] = location.position.map { String($0.column) }
    cells["offset"] = location.offset.map { String($0) }
    try write(cells)
  }

  private func write(_ failure: Failure) throws(OutputError) {
    var cells = [
      "archive": failure.path, "severity": "failure", "rule": failure.kind.rawValue,
      "message": failure.message,
    ]
    cells["entry"] = failure.entry?.name
    cells["entry_index"] = failure.entry.map { String($0.index) }
    try write(cells)
  }

  private func write(_ cells: [String: String]) throws(OutputError) {
    try output.write(Self.columns.map { CSVCell.text(cells[$0] ?? "") }.joined(separator: ",") + "\n")
  }
}

import Findings
import JSONTree
public import Linting
public import Outputs
import Wording

extension ReportFormat {
  /// Verdicts on archives as test points.
  static let tap = ReportFormat("tap", "for test harnesses: archives as test points, TAP 14") { output, _ in
    TAPReport(to: output)
  }
}

/// Verdicts in the Test Anything Protocol, version 14: one test point per archive, with what was found in a YAML block.
///
/// An archive that was not checked whole is `not ok`, too, and without a directive, for harnesses count points with one as passed. The block is
/// written in the JSON forms that are YAML as well, with the names of the JSON report. The plan comes last: how many archives
/// there are is known last.
public struct TAPReport: ReportWriter {
  private let output: any Output
  private var points = 0
  private var hasInvalidArchive = false
  private var condemning = Severity.error

  /// A report that goes to an output, and finishes it.
  public init(to output: any Output) { self.output = output }

  /// Writes the version, and which rules are not run.
  public mutating func begin(_ header: RunHeader) throws(OutputError) {
    condemning = header.condemning
    try output.write("TAP version 14\n")
    for skipped in header.skippedRules {
      try output.write("# not run: \(skipped.rule): \(VisibleText.escaping(skipped.reason))\n")
    }
  }

  /// Writes an archive's test point.
  public mutating func add(_ archive: ArchiveReport) throws(OutputError) {
    if archive.verdict == .invalid { hasInvalidArchive = true }
    try beginPoint(archive.path, isOK: archive.verdict == .valid)
    try output.write("  ---\n")
    try member("verdict", archive.verdict.rawValue)
    try member("status", archive.status.rawValue)
    try list(archive.findings, inArchive: archive.path)
    if archive.omittedFindings > 0 { try output.write("  findings_omitted: \(archive.omittedFindings)\n") }
    try list(archive.failures)
    try output.write("  ...\n")
  }

  /// Writes a test point for the run itself, if there is something to say about it, then the plan, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    let failures = summary.runFailures
    let isInvalid =
      summary.findings.contains { $0.severity >= condemning }
      || summary.result == .failed && !hasInvalidArchive
    if isInvalid || !summary.findings.isEmpty || !failures.isEmpty {
      try beginPoint("the run itself", isOK: !isInvalid && failures.isEmpty)
      try output.write("  ---\n")
      try member("result", summary.result.rawValue)
      if !summary.outcome.faults.isEmpty {
        try output.write("  faults:\n")
        for fault in summary.outcome.faults { try output.write("    - \"\(fault.phrase)\"\n") }
      }
      try list(summary.findings, inArchive: nil)
      try list(failures)
      try output.write("  ...\n")
    }
    try output.write("1..\(points)\n")
    try output.finish()
  }

  private mutating func beginPoint(_ description: String, isOK: Bool) throws(OutputError) {
    points += 1
    // A `#` would begin a directive, so it is escaped, and so is the escape itself.
    var escaped = ""
    for character in VisibleText.escaping(description).unicodeScalars {
      if character == "#" || character == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(character)
    }
    try output.write("\(isOK ? "ok" : "not ok") \(points) - \(escaped)\n")
  }

  private func member(_ name: String, _ value: String) throws(OutputError) {
    try output.write("  \(name): \"\(value)\"\n")
  }

  private func list(_ findings: [Finding], inArchive archive: String?) throws(OutputError) {
    if findings.isEmpty { return }
    try output.write("  findings:\n")
    for finding in findings { try item { $0.finding(finding, inArchive: archive) } }
  }

  private func list(_ failures: [Failure]) throws(OutputError) {
    if failures.isEmpty { return }
    try output.write("  failures:\n")
    for failure in failures { try item { $0.failure(failure) } }
  }

  /// An object on one line; a value at the top of a JSON text ends its line itself.
  private func item(_ write: (inout JSONWriter<Never>) -> Void) throws(OutputError) {
    let bytes = JSONWriter.bytes(.pretty) { write(&$0) }
    try output.write("    - ")
    try output.write(bytes.span)
  }
}

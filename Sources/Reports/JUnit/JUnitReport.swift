import Findings
public import Linting
import Markup
public import Outputs

extension ReportFormat {
  /// Verdicts on archives and work orders in the form of test results.
  static let junit = ReportFormat("junit", "for Jenkins and GitLab: work orders as test cases, JUnit XML") {
    output, _ in JUnitReport(to: output)
  }
}

/// Verdicts in the form of JUnit's XML reports, as Jenkins, GitLab and `junitparser` read them.
///
/// A suite is an archive, and its cases are the archive itself and each of its work orders, so that what passed shows too. A case fails if its
/// verdict is invalid. Jenkins shows only the first failure of a case, so one element lists all findings, a line each. Findings of cases that
/// did not fail go to `system-out`. What could not be checked is an error, and a work order that was not checked whole is skipped.
/// The root has no totals: they are known last, and the report is written as it comes; readers add the suites up.
public struct JUnitReport: ReportWriter {
  private let stream: XMLStream
  private var hasInvalidArchive = false
  private var condemning = Severity.error

  /// A report that goes to an output, and finishes it.
  public init(to output: any Output) { stream = XMLStream(to: output) }

  /// Begins the document.
  public mutating func begin(_ header: RunHeader) throws(OutputError) {
    condemning = header.condemning
    try stream.write { writer throws(OutputError) in
      try writer.begin("testsuites")
      try writer.attribute("name", "batchlint")
    }
  }

  /// Writes an archive's suite.
  public mutating func add(_ archive: ArchiveReport) throws(OutputError) {
    if archive.verdict == .invalid { hasInvalidArchive = true }
    let suite = JUnitSuite(archive, condemning: condemning)
    try stream.write { writer throws(OutputError) in try writer.write(suite) }
  }

  /// Writes a suite of the run itself, if there is something to say about it, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    let failures = summary.runFailures
    let isInvalid =
      summary.findings.contains { $0.severity >= condemning }
      || summary.result == .failed && !hasInvalidArchive
    let suite = JUnitSuite(
      ofRun: summary.findings, faults: isInvalid ? summary.outcome.faults : [], isInvalid: isInvalid,
      failures: failures)
    try stream.write { writer throws(OutputError) in
      if !suite.isEmpty { try writer.write(suite) }
      try writer.end()
    }
    try stream.finish()
  }
}

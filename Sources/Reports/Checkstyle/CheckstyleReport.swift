import Findings
public import Linting
import Markup
public import Outputs

extension ReportFormat {
  /// Findings in the form of Checkstyle's reports.
  static let checkstyle = ReportFormat("checkstyle", "for reviewdog and Jenkins warnings-ng: Checkstyle XML")
  {
    output, _ in CheckstyleReport(to: output)
  }
}

/// The findings in the form of Checkstyle's XML reports, version 4.3.
///
/// A file is an archive, by the path that exists in the checkout, so that readers can link to it; the entry stands in the message, and line and
/// column are those in the entry. Findings about the run are on the application definition. What could not be checked is an error
/// of source `batchlint.failure.KIND`: a reader without a notion of failures must not take it for clean.
public struct CheckstyleReport: ReportWriter {
  private let stream: XMLStream
  private var definition = "application.yaml"

  /// A report that goes to an output, and finishes it.
  public init(to output: any Output) { stream = XMLStream(to: output) }

  /// Begins the document.
  public mutating func begin(_ header: RunHeader) throws(OutputError) {
    if let application = header.application { definition = application.path }
    try stream.write { writer throws(OutputError) in
      try writer.begin("checkstyle")
      try writer.attribute("version", "4.3")
    }
  }

  /// Writes an archive's findings and failures. An archive without any is a file without errors.
  public mutating func add(_ archive: ArchiveReport) throws(OutputError) {
    try stream.write { writer throws(OutputError) in
      try writer.begin("file")
      try writer.attribute("name", archive.path)
      for finding in archive.findings {
        try writer.error(finding, at: finding.location.position, place: finding.location.phrase)
      }
      if let omission = archive.omissionPhrase {
        let severity: Severity = archive.verdict == .invalid ? .error : .note
        try writer.error(severity, omission, source: "batchlint.omitted")
      }
      for failure in archive.failures { try writer.error(failure) }
      try writer.end()
    }
  }

  /// Writes what concerns the run itself, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    try stream.write { writer throws(OutputError) in
      if !summary.findings.isEmpty {
        try writer.begin("file")
        try writer.attribute("name", definition)
        for finding in summary.findings { try writer.error(finding, at: finding.definition, place: nil) }
        try writer.end()
      }
      for failure in summary.runFailures {
        try writer.begin("file")
        try writer.attribute("name", failure.path)
        try writer.error(failure)
        try writer.end()
      }
      try writer.end()
    }
    try stream.finish()
  }
}

extension XMLWriter {
  fileprivate mutating func error(
    _ finding: Finding, at position: SourcePosition?, place: String?
  ) throws(Failure) {
    let message = "\(place.map { "\($0): " } ?? "")\(finding.sentence)"
    try error(finding.severity, message, at: position, source: "batchlint.\(finding.rule)")
  }

  fileprivate mutating func error(_ failure: Findings.Failure) throws(Failure) {
    let message = "not checked: \(failure.entry.map { "\($0.name): " } ?? "")\(failure.message)"
    try error(.error, message, source: "batchlint.failure.\(failure.kind.rawValue)")
  }

  fileprivate mutating func error(
    _ severity: Severity, _ message: String, at position: SourcePosition? = nil, source: String
  ) throws(Failure) {
    try begin("error")
    if let position {
      try attribute("line", position.line)
      try attribute("column", position.column)
    }
    // Checkstyle's word for what is worth knowing.
    try attribute("severity", severity == .note ? "info" : severity.rawValue)
    try attribute("message", message)
    try attribute("source", source)
    try end()
  }
}

import Batch
import JSONTree
public import Linting
public import Outputs

extension ReportFormat {
  /// The JSON report in lines.
  static let ndjson = ReportFormat("ndjson", "for programs that read as it comes: one JSON object a line") {
    output, _ in NDJSONReport(to: output)
  }
}

/// The JSON report in lines, for programs that take it as it comes: one object a line, each with a `type`, with the names and values of the JSON report.
///
/// First the `run`; of each archive its `finding`s, `baselined_finding`s, `work_order`s and `failure`s, then the `archive` itself; what concerns the run itself; last the
/// `summary`. Without a summary the report is incomplete. `schema()` describes a line.
public struct NDJSONReport: ReportWriter {
  private let stream: JSONStream
  private var lines = ImageLines()

  /// A report that goes to an output, and finishes it.
  public init(to output: any Output) { stream = JSONStream(to: output, .compact) }

  /// Writes what is known before the first archive.
  public mutating func begin(_ header: RunHeader) throws(OutputError) {
    lines = ImageLines(taskGroups: header.taskGroups, .compact)
    try stream.write { writer throws(OutputError) in
      try writer.beginObject()
      try writer.member("type", "run")
      try writer.member("schema_version", JSONReport.schemaVersion)
      try writer.tool(version: header.toolVersion)
      try writer.key("application")
      try writer.application(header.application)
      try writer.key("skipped_rules")
      try writer.skippedRules(header.skippedRules)
      try writer.endObject()
    }
  }

  /// Writes an archive.
  public mutating func add(_ archive: ArchiveReport) throws(OutputError) {
    try stream.write { writer throws(OutputError) in
      for finding in archive.findings {
        try writer.finding(finding, inArchive: archive.path, type: "finding")
      }
      for finding in archive.baselined {
        try writer.finding(finding, inArchive: archive.path, type: "baselined_finding")
      }
      if let batch = archive.batch {
        for (workOrder, verdict) in zip(batch.workOrders, archive.workOrderVerdicts) {
          try writer.beginObject()
          try writer.member("type", "work_order")
          try writer.member("archive", archive.path)
          try writer.workOrderMembers(workOrder, of: batch, verdict: verdict, lines: lines)
          try writer.endObject()
        }
      }
      for failure in archive.failures { try writer.failure(failure, type: "failure") }
      try writer.beginObject()
      try writer.member("type", "archive")
      try writer.archiveMembers(archive)
      if archive.omittedFindings > 0 { try writer.member("findings_omitted", archive.omittedFindings) }
      try writer.endObject()
    }
  }

  /// Writes what is known after the last archive, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    try stream.write { writer throws(OutputError) in
      for finding in summary.findings { try writer.finding(finding, inArchive: nil, type: "finding") }
      for finding in summary.baselined {
        try writer.finding(finding, inArchive: nil, type: "baselined_finding")
      }
      for finding in summary.absent { try writer.absent(finding, type: "absent_finding") }
      for failure in summary.runFailures {
        try writer.failure(failure, type: "failure")
      }
      try writer.beginObject()
      try writer.member("type", "summary")
      try writer.verdictMembers(summary)
      try writer.endObject()
    }
    try stream.finish()
  }
}

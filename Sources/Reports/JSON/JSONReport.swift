import JSONTree
public import Linting
public import Outputs

extension ReportFormat {
  /// Everything that is known of a run.
  static let json = ReportFormat("json", "for programs: everything that is known of a run") {
    JSONReport(to: $0, tasks: $1.tasks)
  }
}

/// The JSON report, version 1: everything that is known of a run, for programs.
///
/// It is written as it comes, and nothing of earlier archives is kept. Totals and result are known last, so they stand last. `schema()` describes
/// it.
public struct JSONReport: ReportWriter {
  /// The version of the report's shape, by semantic versioning.
  public static let schemaVersion = "1.1"

  private let stream: JSONStream
  private let tasks: Int
  private var lines = ImageLines()
  private var skippedRules: [RunHeader.SkippedRule] = []
  private var hasBaseline = false

  /// A report that goes to an output, and finishes it.
  ///
  /// - Parameter tasks: how many tasks may make its text.
  public init(to output: any Output, tasks: Int = 1) {
    stream = JSONStream(to: output)
    self.tasks = tasks
  }

  /// Writes what is known before the first archive.
  public mutating func begin(_ header: RunHeader) throws(OutputError) {
    lines = ImageLines(taskGroups: header.taskGroups, .pretty)
    skippedRules = header.skippedRules
    hasBaseline = header.hasBaseline
    try stream.write { writer throws(OutputError) in
      try writer.beginObject()
      try writer.member("schema_version", Self.schemaVersion)
      try writer.tool(version: header.toolVersion)
      try writer.key("application")
      try writer.application(header.application)
      try writer.key("archives")
      try writer.beginArray(.joined)
    }
  }

  /// Writes an archive.
  public mutating func add(_ archive: ArchiveReport) async throws {
    try stream.write { writer throws(OutputError) in
      try writer.beginObject()
      try writer.archiveMembers(archive)
      try writer.key("findings")
      try writer.findings(archive.findings, inArchive: archive.path)
      if archive.omittedFindings > 0 { try writer.member("findings_omitted", archive.omittedFindings) }
      if hasBaseline {
        try writer.key("baselined_findings")
        try writer.findings(archive.baselined, inArchive: archive.path)
      }
      try writer.key("work_orders")
    }
    try await stream.writeWorkOrders(
      of: archive.batch, verdicts: archive.workOrderVerdicts, lines: lines, tasks: tasks)
    try stream.write { writer throws(OutputError) in try writer.endObject() }
  }

  /// Writes what is known after the last archive, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    try stream.write { writer throws(OutputError) in
      try writer.endArray()
      try writer.key("findings")
      try writer.findings(summary.findings, inArchive: nil)
      if hasBaseline {
        try writer.key("baselined_findings")
        try writer.findings(summary.baselined, inArchive: nil)
        try writer.key("absent_findings")
        try writer.absent(summary.absent)
      }
      try writer.key("skipped_rules")
      try writer.skippedRules(skippedRules)
      try writer.key("failures")
      try writer.failures(summary.failures)
      try writer.verdictMembers(summary)
      try writer.endObject()
    }
    try stream.finish()
  }
}

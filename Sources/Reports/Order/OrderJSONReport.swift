import JSONTree
public import Linting
public import Outputs

/// The processing order of every work order, for programs: the same shape as in the JSON report, without findings and verdicts.
public struct OrderJSONReport: ReportWriter {
  /// The version of the table's shape, by semantic versioning.
  public static let schemaVersion = "1.0"

  private let stream: JSONStream
  private let tasks: Int
  private var lines = ImageLines()

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
    try stream.write { writer throws(OutputError) in
      try writer.beginObject()
      try writer.member("schema_version", Self.schemaVersion)
      try writer.key("archives")
      try writer.beginArray(.joined)
    }
  }

  /// Writes an archive's work orders.
  public mutating func add(_ archive: ArchiveReport) async throws {
    try stream.write { writer throws(OutputError) in
      try writer.beginObject()
      try writer.member("path", archive.path)
      try writer.member("status", archive.status.rawValue)
      try writer.key("work_orders")
    }
    try await stream.writeWorkOrders(
      of: archive.batch, verdicts: nil, lines: lines, tasks: tasks)
    try stream.write { writer throws(OutputError) in try writer.endObject() }
  }

  /// Writes what could not be read, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    try stream.write { writer throws(OutputError) in
      try writer.endArray()
      try writer.key("failures")
      try writer.failures(summary.failures)
      try writer.endObject()
    }
    try stream.finish()
  }
}

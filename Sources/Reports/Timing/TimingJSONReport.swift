import JSONTree
public import Linting

/// What a run took, for programs.
public struct TimingJSONReport {
  /// The version of the report's shape, by semantic versioning.
  static let schemaVersion = "1.0"

  private let timings: RunTimings
  private let toolVersion: String

  /// A report on a run that is over.
  public init(_ timings: RunTimings, toolVersion: String) {
    self.timings = timings
    self.toolVersion = toolVersion
  }

  /// The report as a JSON text, with a line break at its end.
  public var bytes: [UInt8] {
    JSONWriter.bytes(.pretty) { writer in
      writer.beginObject()
      writer.member("schema_version", Self.schemaVersion)
      writer.tool(version: toolVersion)
      writer.member("tasks", timings.tasks)
      writer.member("elapsed_ms", thousandths: Self.microseconds(timings.elapsed))
      writer.member("processor_ms", thousandths: Self.microseconds(timings.processorTime))
      writer.member("processors", thousandths: Int((timings.processors * 1000).rounded()))
      writer.member("peak_memory_bytes", timings.peakMemory)
      writer.member("archives", timings.archives)
      writer.member("entries", timings.entries)
      writer.member("documents", timings.documents)
      writer.member("bytes", Int(clamping: timings.bytes))
      writer.member("entries_per_second", Int(timings.entriesPerSecond.rounded()))
      writer.member("bytes_per_second", Int(timings.bytesPerSecond.rounded()))
      writer.key("phases")
      writer.beginArray()
      for phase in RunPhase.allCases {
        writer.beginObject(.inline)
        writer.member("phase", phase.rawValue)
        writer.member(
          "ms", thousandths: Self.microseconds(timings.phases[phase, default: .zero]))
        writer.member("share", thousandths: Int((timings.share(of: phase) * 1000).rounded()))
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
  }

  private static func microseconds(_ duration: Duration) -> Int {
    Int((duration / .microseconds(1)).rounded())
  }
}

import Linting
import Outputs
import Reports

/// Several reports of one run, written side by side.
struct FanOutWriter: ReportWriter {
  /// One of the reports.
  struct Branch {
    /// What the report is called when it cannot be written.
    let name: String
    var writer: any ReportWriter
  }

  private var branches: [Branch]

  init(_ branches: [Branch]) { self.branches = branches }

  mutating func begin(_ header: RunHeader) async throws { try await each { try await $0.begin(header) } }
  mutating func add(_ archive: ArchiveReport) async throws { try await each { try await $0.add(archive) } }
  mutating func end(_ summary: RunSummary) async throws { try await each { try await $0.end(summary) } }

  private mutating func each(_ write: (inout any ReportWriter) async throws -> Void) async throws {
    for position in branches.indices {
      do {
        try await write(&branches[position].writer)
      } catch let error as OutputError {
        throw ReportWritingError(name: branches[position].name, reason: error)
      }
    }
  }
}

/// A report that cannot be written.
struct ReportWritingError: Error {
  /// The report's file, or standard output.
  let name: String
  let reason: OutputError

  /// Does something for a report; what keeps the bytes from being written is said of the report by its name.
  static func naming<Value>(_ name: String, _ work: () throws(OutputError) -> Value) throws -> Value {
    do throws(OutputError) { return try work() } catch { throw ReportWritingError(name: name, reason: error) }
  }

  /// One line for standard error.
  var message: String {
    reason.kind == .readerGone
      ? "batchlint: \(name) was closed before the report was complete"
      : "batchlint: \(name) \(reason.message)"
  }
}

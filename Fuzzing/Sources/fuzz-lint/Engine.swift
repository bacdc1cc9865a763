internal import ApplicationDefinition
internal import ByteSources
internal import Findings
internal import FuzzSupport
internal import Linting
internal import Outputs
internal import Reports
internal import Rules

/// The reports of one run.
struct RunReports: Equatable {
  var json: [UInt8]
  var text: [UInt8]
  var order: [UInt8]
  var result: RunResult
}

/// A way to lint.
struct Engine: Sendable {
  private let definition: ApplicationDefinition?

  static let withoutDefinition = Engine(definition: nil)
  static let withDefinition = Engine(definition: decodedFuzzDefinition())

  /// Lints one archive in memory.
  func lint(_ bytes: [UInt8], tasks: Int, _ order: JobOrder) -> RunReports {
    do { return try runInline(order) { try await run(bytes, tasks: tasks) } } catch {
      fail("a run into memory failed: \(error)")
    }
  }

  private func run(_ bytes: [UInt8], tasks: Int) async throws -> RunReports {
    guard let today = CalendarDate(year: 2027, month: 1, day: 31) else {
      fail("the day is none")
    }
    let linter = Linter(
      Linter.Configuration(
        definition: definition, readsContents: definition != nil, today: today, tasks: tasks))
    let application = definition.map {
      RunHeader.Application(path: "application.yaml", name: $0.name, version: $0.version, sha256: "")
    }
    let (json, text, order) = (MemoryOutput(), MemoryOutput(), MemoryOutput())
    var writer: any ReportWriter = SeveralReports(
      writers: [
        JSONReport(to: json), TextReport(to: text, options: TextReportOptions(detail: .verbose)),
        OrderJSONReport(to: order),
      ])
    let summary = try await linter.lint(
      [Linter.Input(path: "fuzz.zip", source: MemoryByteSource(bytes))],
      header: linter.header(toolVersion: "0", application: application), into: &writer)
    for output in [json, text, order] { claim(output.isFinished, "a report is not complete") }
    return RunReports(json: json.bytes, text: text.bytes, order: order.bytes, result: summary.result)
  }
}

/// Several reports of one run.
private struct SeveralReports: ReportWriter {
  var writers: [any ReportWriter]

  mutating func begin(_ header: RunHeader) async throws {
    for index in writers.indices { try await writers[index].begin(header) }
  }
  mutating func add(_ archive: ArchiveReport) async throws {
    for index in writers.indices { try await writers[index].add(archive) }
  }
  mutating func end(_ summary: RunSummary) async throws {
    for index in writers.indices { try await writers[index].end(summary) }
  }
}

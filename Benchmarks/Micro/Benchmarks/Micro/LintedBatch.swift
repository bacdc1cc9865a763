import ApplicationDefinition
import ByteSources
import Linting

/// An archive, and the engine that lints it in one task, so that no run waits for another processor.
struct LintedBatch {
  private let linter: Linter
  private let source: MemoryByteSource

  /// - Parameter readsContents: whether all contents are read to their ends.
  init(_ batch: ExampleBatch, readsContents: Bool = false) throws {
    guard let today = CalendarDate("2027-01-31") else { throw BenchmarkMistake("the day is none") }
    source = batch.source()
    linter = Linter(
      Linter.Configuration(
        definition: try ExampleBatch.definition(), readsContents: readsContents, today: today, tasks: 1))
  }

  /// Lints the archive, and gives the report to a writer.
  func lint(into writer: consuming any ReportWriter) async throws {
    let header = linter.header(toolVersion: "0", application: nil)
    try await linter.lint([Linter.Input(path: "batch.zip", source: source)], header: header, into: &writer)
  }

  /// Lints the archive, and keeps what a writer is given.
  func report() async throws -> KeptReport {
    let kept = KeptReport()
    try await lint(into: kept)
    return kept
  }
}

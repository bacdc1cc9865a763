import ApplicationDefinition
import ByteSources
import Findings
import Linting
import Rules
import Testing

/// A whole run, kept in memory for a test to look at.
struct CollectedReport {
  var header: RunHeader
  var archives: [ArchiveReport] = []
  var summary: RunSummary

  /// Every finding, with the archive it is in.
  var findings: [(archive: String?, finding: Finding)] {
    archives.flatMap { archive in archive.findings.map { (archive.path, $0) } }
      + summary.findings.map { (nil, $0) }
  }

  /// The baseline that holds every finding.
  var baseline: Baseline {
    findings.reduce(into: Baseline()) { $0.add($1.finding, inArchive: $1.archive) }
  }

  /// Lints archives in memory.
  static func linting(
    _ archives: [(name: String, bytes: [UInt8])], definition: String? = nil,
    limits: [Limit: Int] = [:], today: String = "2026-06-15", failOn: Severity? = .error,
    gate: Gate? = nil, baseline: Baseline? = nil, tasks: Int = 2, readsContents: Bool = false
  ) async throws -> CollectedReport {
    let inputs = archives.map { Linter.Input(path: $0.name, source: MemoryByteSource($0.bytes)) }
    return try await linting(
      inputs, definition: definition, limits: limits, today: today, failOn: failOn, gate: gate,
      baseline: baseline, tasks: tasks, readsContents: readsContents)
  }

  /// Lints archives from any source.
  static func linting(
    _ inputs: [Linter.Input], definition text: String? = nil,
    limits: [Limit: Int] = [:], today: String = "2026-06-15", failOn: Severity? = .error,
    gate: Gate? = nil, baseline: Baseline? = nil, tasks: Int = 2, readsContents: Bool = false
  ) async throws -> CollectedReport {
    var definition: ApplicationDefinition?
    if let text {
      let decoded = ApplicationDefinition.decode(Array(text.utf8), rules: RuleCatalogue.descriptions)
      guard let value = decoded.definition else { throw BrokenDefinition(diagnostics: decoded.diagnostics) }
      definition = value
    }
    let today = try #require(CalendarDate(today))
    var configuration = Linter.Configuration(
      definition: definition, readsContents: readsContents, gate: gate ?? Gate(failOn: failOn),
      baseline: baseline, today: today, tasks: tasks)
    for (limit, value) in limits { configuration.limits.set(limit, to: value) }
    return try await linting(inputs, with: Linter(configuration))
  }

  /// Lints with an engine.
  static func linting(
    _ inputs: [Linter.Input], with linter: Linter, timer: RunTimer? = nil
  ) async throws -> CollectedReport {
    let collector = Collector()
    var writer: any ReportWriter = collector
    let header = linter.header(toolVersion: "test", application: nil)
    let summary = try await linter.lint(inputs, header: header, timer: timer, into: &writer)
    return CollectedReport(header: header, archives: collector.archives, summary: summary)
  }

  private final class Collector: ReportWriter {
    private(set) var archives: [ArchiveReport] = []
    func begin(_ header: RunHeader) {}
    func add(_ archive: ArchiveReport) { archives.append(archive) }
    func end(_ summary: RunSummary) {}
  }

  struct BrokenDefinition: Error, CustomStringConvertible {
    let diagnostics: [DefinitionDiagnostic]
    var description: String {
      diagnostics.map { "\($0.position.line):\($0.position.column) \($0.keyPath): \($0.message)" }.joined(
        separator: "\n")
    }
  }
}

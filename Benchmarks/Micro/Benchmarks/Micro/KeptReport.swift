import Linting

/// What a report's writer is given in a run, kept to be given to another one.
final class KeptReport: ReportWriter {
  private var header: RunHeader?
  private var archives: [ArchiveReport] = []
  private var summary: RunSummary?

  /// How many findings there are.
  var findings: Int { summary?.totals.findings ?? 0 }

  func begin(_ header: RunHeader) { self.header = header }
  func add(_ archive: ArchiveReport) { archives.append(archive) }
  func end(_ summary: RunSummary) { self.summary = summary }

  /// Gives all of it to another writer.
  func replay(into writer: consuming any ReportWriter) async throws {
    guard let header, let summary else { throw BenchmarkMistake("the run is not over") }
    try await writer.begin(header)
    for archive in archives { try await writer.add(archive) }
    try await writer.end(summary)
  }
}

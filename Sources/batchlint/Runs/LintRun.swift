import Linting

/// What `batchlint lint` does once, in plain values.
struct LintRun {
  var archives: ArchiveList
  var reports = ReportTargets()
  var checking = CheckingRun()

  /// Lints the archives and writes the reports.
  func lint(_ timer: RunTimer? = nil) async throws -> RunSummary {
    try await checking.lint(
      {
        let search = try archives.search()
        return (search.paths.map { Linter.Input(path: $0) }, search.failures)
      }, reports: reports, timer: timer)
  }
}

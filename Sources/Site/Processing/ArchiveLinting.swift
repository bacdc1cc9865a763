import ApplicationDefinition
import ByteSources
import Linting
import Rules

/// Looks at one archive as a whole.
struct ArchiveLinting: Sendable {
  /// Checks the archive in a file, and calls it by a name.
  let lint: @Sendable (_ path: String, _ name: String) async throws -> CheckedBatch

  init(_ lint: @escaping @Sendable (_ path: String, _ name: String) async throws -> CheckedBatch) {
    self.lint = lint
  }

  /// Checks archives to their last byte, by what a definition asks for.
  ///
  /// - Parameter definition: nil checks only what needs none.
  static func deep(_ definition: ApplicationDefinition?) -> ArchiveLinting {
    ArchiveLinting { path, name in
      guard let today = CalendarDate.today else { throw SiteError("the system's clock gives no date") }
      let linter = Linter(
        Linter.Configuration(definition: definition, readsContents: true, today: today, tasks: 1))
      let collector = ReportCollector()
      var writer: any ReportWriter = collector
      try await linter.lint(
        [Linter.Input(path: name, source: try FileByteSource(path: path))],
        header: linter.header(toolVersion: "", application: nil), into: &writer)
      guard let report = collector.report else { throw SiteError("the archive was not checked") }
      return CheckedBatch(report, taskGroups: definition?.taskGroups.map(\.name) ?? [])
    }
  }
}

/// Keeps the report on the one archive of a run.
private final class ReportCollector: ReportWriter {
  private(set) var report: ArchiveReport?

  func begin(_ header: RunHeader) {}
  func add(_ archive: ArchiveReport) { report = archive }
  func end(_ summary: RunSummary) {}
}

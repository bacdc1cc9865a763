import CommandSupport
import Findings
import Linting
import Reports

/// A run that lints, in plain values: how archives are checked, and how the reports on them look.
struct CheckingRun {
  var definition = DefinitionChoice.standard
  var baseline = BaselineFiles()
  var gate = Gate(failOn: .error)
  /// Whether every file is read to its end.
  var readsContents = false
  /// How much the text report lists, and how many findings; nil is all that are kept.
  var detail = TextReportOptions.Detail.normal
  var maximumFindings: Int?
  /// Whether photos are shown; nil is: if they are read anyway.
  var showsPhotos: Bool?
  var color = AppearanceOptions.Color.auto
  var progress = ProgressOptions.Progress.auto
  var engine = EngineSettings()

  /// Lints archives and writes reports.
  ///
  /// - Parameters:
  ///   - inputs: says which archives, and what went wrong in looking for them.
  ///   - reports: which reports are written, and where they go.
  ///   - others: what else gets the report.
  ///   - timer: where the run counts what it takes.
  func lint(
    _ inputs: () throws -> (inputs: [Linter.Input], failures: [Failure]), reports: ReportTargets,
    beside others: [FanOutWriter.Branch] = [], timer: RunTimer? = nil
  ) async throws -> RunSummary {
    let (file, known) = try timer.measuring(.definition) {
      (try definition.load(), try baseline.load())
    }
    let (inputs, failures) = try timer.measuring(.search, inputs)
    let linter = try engine.linter(
      file?.definition, gate: gate, baseline: known, readsContents: readsContents,
      listingAll: baseline.written != nil)
    let header = linter.header(toolVersion: version, application: file?.application)
    let (meter, progress) = ProgressMeter.forLinting(progress.style)
    return try await Run.reporting {
      var writer: any ReportWriter = FanOutWriter(
        try reports.writers(settings, beside: meter) + baseline.writers(after: known ?? Baseline()) + others)
      return try await meter.showing {
        try await linter.lint(
          inputs, failures: failures, header: header, progress: progress, timer: timer, into: &writer)
      }
    }
  }

  /// How the reports look.
  private var settings: ReportSettings {
    ReportSettings(
      text: TextReportOptions(
        isColored: color.isUsed, width: Terminal.width, detail: detail, maximumFindings: maximumFindings),
      showsPhotos: showsPhotos ?? readsContents,
      tasks: engine.tasks)
  }
}

/// Runs that write reports.
enum Run {
  /// Says on standard error what keeps a report from being written, and ends the command.
  static func reporting(_ run: () async throws -> RunSummary) async throws -> RunSummary {
    do {
      return try await run()
    } catch let error as ReportWritingError {
      Terminal.complain(error.message)
      throw Exit.incomplete
    }
  }
}

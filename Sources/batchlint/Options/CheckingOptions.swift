import ArgumentParser
import CommandSupport
import Findings
import Linting
import Reports

/// How archives are linted, and how the report on them looks: for `lint`, and for what lints first.
struct CheckingOptions: ParsableArguments {
  @OptionGroup var definition: DefinitionOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var baseline: BaselineOptions

  @Option(
    help: ArgumentHelp("List so many findings at most in the text report; totals stay exact.", valueName: "n")
  )
  var maxFindings: Int?

  @Flag(
    help: ArgumentHelp(
      "Read every file to its end: checksums, sizes, and the structure of photos.",
      discussion: "Without it, names, records and documents are checked, and how photos begin."))
  var deep = false

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Show the photos, small, in the HTML report; with --deep this is so unless it is forbidden.",
      discussion: "There is room for about a thousand of them on a page."))
  var thumbnails: Bool?

  @Flag(name: .shortAndLong, help: "List only archives with findings, and the verdict.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "List what passed too, with processing orders, and every remedy.")
  var verbose = false

  @OptionGroup var appearance: AppearanceOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var engine: EngineOptions

  mutating func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    if let maxFindings, maxFindings < 0 { throw ValidationError("--max-findings takes a number from 0 on.") }
  }

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
      file?.definition, gate: judging, baseline: known, readsContents: deep,
      listingAll: baseline.writeBaseline != nil)
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
        isColored: appearance.isColored, width: Terminal.width,
        detail: quiet ? .quiet : verbose ? .verbose : .normal,
        maximumFindings: maxFindings),
      showsPhotos: thumbnails ?? deep,
      tasks: engine.tasks)
  }

  /// What makes the run fail. Whoever writes a baseline accepts what is found.
  private var judging: Gate {
    if baseline.writeBaseline != nil { return Gate(failOn: nil, admitsIncomplete: gate.allowIncomplete) }
    return Gate(
      failOn: gate.failOn.severity, maximumWarnings: gate.maxWarnings,
      isBaselineStrict: baseline.strictBaseline, admitsIncomplete: gate.allowIncomplete)
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

import ArgumentParser
import Findings
import Linting
import Reports

/// `batchlint lint ARCHIVE...`
struct Lint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Checks archives and reports every violation.",
    discussion: """
      EXAMPLES:
        batchlint lint batch.zip
        batchlint lint -a ftth.yaml outbox/         every archive in a directory
        batchlint lint --deep batch.zip             and every photo to its last byte
        batchlint lint -o text -o json=report.json batch.zip
        batchlint lint --write-baseline known.json outbox/    accept what there is
        batchlint lint --baseline known.json outbox/          and report what is new
        batchlint lint --watch outbox/              again whenever something changes
        find . -name '*.zip' -print0 | batchlint lint --files-from - -0
      """)

  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var definition: DefinitionOptions
  @OptionGroup var output: OutputOptions

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

  @Flag(
    help: ArgumentHelp(
      "Lint again whenever an archive or the definition changes, until Ctrl-C ends it.",
      discussion: "New archives in a directory that was given are linted, too."))
  var watch = false

  @Flag(name: .shortAndLong, help: "List only archives with findings, and the verdict.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "List what passed too, with processing orders, and every remedy.")
  var verbose = false

  @OptionGroup var appearance: AppearanceOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var engine: EngineOptions

  mutating func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    if watch, archives.filesFrom == "-" {
      throw ValidationError(
        "--watch reads the list of archives again and again, and standard input only once.")
    }
    if watch, baseline.writeBaseline != nil {
      throw ValidationError(
        "--watch and --write-baseline exclude each other: what comes later is to be seen.")
    }
    if thumbnails == true, !output.output.contains(where: { $0.format.canShowPhotos }) {
      throw ValidationError("--thumbnails is for the HTML report: add --output html=FILE.")
    }
    if let maxFindings, maxFindings < 0 { throw ValidationError("--max-findings takes a number from 0 on.") }
  }

  func run() async throws {
    guard watch else { return try await lint() }
    let others = [definition.path ?? DefinitionFile.standardName, archives.filesFrom, baseline.baseline]
    try await WatchLoop(
      files: { WatchedFiles(try archives.search(), and: others.compactMap(\.self)) }, run: lint
    ).start()
  }

  private func lint() async throws {
    let file = try definition.load()
    let known = try baseline.load()
    let search = try archives.search()
    let linter = try engine.linter(
      file?.definition, gate: judging, baseline: known, readsContents: deep,
      listingAll: baseline.writeBaseline != nil)
    let header = linter.header(toolVersion: version, application: file?.application)
    let settings = ReportSettings(
      text: TextReportOptions(
        isColored: appearance.isColored, width: Terminal.width,
        detail: quiet ? .quiet : verbose ? .verbose : .normal,
        maximumFindings: maxFindings),
      showsPhotos: thumbnails ?? deep,
      tasks: engine.tasks)
    let meter = ProgressMeter(progress.style)
    let summary = try await Run.reporting {
      var writer: any ReportWriter = FanOutWriter(
        try output.writers(settings, beside: meter) + baseline.writers(after: known ?? Baseline()))
      return try await meter.showing { progress in
        try await linter.lint(
          search.paths.map { Linter.Input(path: $0) }, failures: search.failures, header: header,
          progress: progress, into: &writer)
      }
    }
    if let code = Exit.code(of: summary.outcome.verdict) { throw code }
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

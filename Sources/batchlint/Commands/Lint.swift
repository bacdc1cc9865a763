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
        find . -name '*.zip' -print0 | batchlint lint --files-from - -0
      """)

  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var definition: DefinitionOptions
  @OptionGroup var output: OutputOptions

  enum Gate: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning
    case note
    case never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  @Option(
    help: ArgumentHelp(
      "Fail on findings of this severity and above: error, warning, note or never.", valueName: "severity"))
  var failOn = Gate.error

  @Option(
    help: ArgumentHelp("List so many findings at most in the text report; totals stay exact.", valueName: "n")
  )
  var maxFindings: Int?

  @Flag(
    help: ArgumentHelp(
      "Read every file to its end: checksums, sizes, and the structure of photos.",
      discussion: "Without it, names, records and documents are checked, and how photos begin."))
  var deep = false

  @Flag(name: .shortAndLong, help: "List only archives with findings, and the verdict.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "List what passed too, with processing orders, and every remedy.")
  var verbose = false

  @OptionGroup var appearance: AppearanceOptions
  @OptionGroup var engine: EngineOptions

  mutating func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    if let maxFindings, maxFindings < 0 { throw ValidationError("--max-findings takes a number from 0 on.") }
  }

  func run() async throws {
    let file = try definition.load()
    let search = try archives.search()
    let linter = try engine.linter(file?.definition, failOn: failOn.severity, readsContents: deep)
    let header = linter.header(toolVersion: version, application: file?.application)
    let settings = ReportSettings(
      text: TextReportOptions(
        isColored: appearance.isColored, width: Terminal.width,
        detail: quiet ? .quiet : verbose ? .verbose : .normal,
        maximumFindings: maxFindings),
      tasks: engine.tasks)
    let summary = try await Run.reporting {
      var writer: any ReportWriter = FanOutWriter(try output.writers(settings))
      return try await linter.lint(
        search.paths.map { Linter.Input(path: $0) }, failures: search.failures, header: header, into: &writer)
    }
    if let code = Exit.code(of: summary.result) { throw code }
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

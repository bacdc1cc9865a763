import ArgumentParser
import CommandSupport
import Findings
import Linting
import Outputs
import Reports
import Wording

/// `batchlint order ARCHIVE...`
struct Order: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Shows the order in which each work order's photos will be processed.",
    discussion: """
      Photos with a number come first, by its value; then those without. Nothing else is checked: batchlint lint does that.

      EXAMPLES:
        batchlint order batch.zip
        batchlint order --format csv batch.zip > order.csv
        batchlint order --format json batch.zip | jq '.archives[].work_orders[].name'
      """)

  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var definition: DefinitionOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case csv
  }

  @Option(help: "table, json or csv.")
  var format = Format.table

  @OptionGroup var appearance: AppearanceOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var timing: TimingOptions

  mutating func validate() throws {
    try archives.requireArchives()
    try timing.validate(beside: [])
  }

  func run() async throws {
    let notices = ArchivesWithoutOrder()
    let summary = try await timing.telling { try await write(notices, $0) }
    for failure in summary.failures { Terminal.complain(failure.path, failure.message) }
    if notices.count > 0 || !summary.failures.isEmpty { throw Exit.incomplete }
  }

  private func write(_ notices: ArchivesWithoutOrder, _ timer: RunTimer?) async throws -> RunSummary {
    let file = try timer.measuring(.definition) { try definition.choice.load() }
    let search = try timer.measuring(.search) { try archives.search() }
    let linter = try engine.settings.linter(file?.definition, gate: Gate(failOn: nil), families: [.container])
    let header = linter.header(toolVersion: version, application: file?.application)
    return try await Run.reporting {
      var writer: any ReportWriter = FanOutWriter([
        FanOutWriter.Branch(name: "standard output", writer: report(to: DescriptorOutput.standardOutput())),
        FanOutWriter.Branch(name: "standard error", writer: notices),
      ])
      return try await linter.lint(
        search.paths.map { Linter.Input(path: $0) }, failures: search.failures, header: header, timer: timer,
        into: &writer)
    }
  }

  private func report(to output: any Outputs.Output) -> any ReportWriter {
    switch format {
    case .table: OrderTextReport(to: output, isColored: appearance.isColored)
    case .json: OrderJSONReport(to: output, tasks: engine.tasks)
    case .csv: OrderCSVReport(to: output)
    }
  }
}

/// Says on standard error which archives have no order, and why.
private final class ArchivesWithoutOrder: ReportWriter {
  /// How many there were.
  private(set) var count = 0

  func begin(_ header: RunHeader) {}

  func add(_ archive: ArchiveReport) {
    guard archive.batch == nil else { return }
    count += 1
    // What is wrong with single entries does not keep the order from being made out.
    for finding in archive.findings where finding.location.entry == nil {
      Terminal.complain(archive.path, finding.message)
    }
  }

  func end(_ summary: RunSummary) {}
}

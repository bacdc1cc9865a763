import ArgumentParser
import CommandSupport
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
        batchlint lint --timing text batch.zip      and what the run took
        find . -name '*.zip' -print0 | batchlint lint --files-from - -0
      """)

  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var checking: CheckingOptions
  @OptionGroup var timing: TimingOptions

  @Flag(
    help: ArgumentHelp(
      "Lint again whenever an archive or the definition changes, until Ctrl-C ends it.",
      discussion: "New archives in a directory that was given are linted, too."))
  var watch = false

  mutating func validate() throws {
    try archives.requireArchives()
    let files = output.output.map(\.path) + [checking.baseline.writeBaseline]
    try timing.validate(beside: files.compactMap(\.self))
    if watch, archives.filesFrom == "-" {
      throw ValidationError(
        "--watch reads the list of archives again and again, and standard input only once.")
    }
    if watch, checking.baseline.writeBaseline != nil {
      throw ValidationError(
        "--watch and --write-baseline exclude each other: what comes later is to be seen.")
    }
    if checking.thumbnails == true, !output.output.contains(where: { $0.format.canShowPhotos }) {
      throw ValidationError("--thumbnails is for the HTML report: add --output html=FILE.")
    }
  }

  func run() async throws {
    guard watch else { return try await lint() }
    let definition = checking.definition.choice.path ?? DefinitionFile.standardName
    let others = [definition, archives.filesFrom, checking.baseline.baseline]
    try await WatchLoop(
      files: { WatchedFiles(try archives.search(), and: others.compactMap(\.self)) }, run: lint
    ).start()
  }

  private func lint() async throws {
    try Self.end(await timing.telling(lintRun.lint))
  }

  /// What is done once, or again and again.
  var lintRun: LintRun {
    LintRun(archives: archives.list, reports: output.targets, checking: checking.run)
  }

  /// Ends the command with the code that says how the run ended.
  static func end(_ summary: RunSummary) throws {
    if let code = Exit.code(of: summary.outcome.verdict) { throw code }
  }
}

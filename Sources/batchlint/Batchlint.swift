import ArgumentParser
import CommandSupport
import Glibc
import Outputs
import Reports
import Wording

/// The command; everything it does is in its subcommands, and everything they do is in the library.
struct Batchlint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batchlint",
    abstract: "Checks zip archives of work orders before they are sent.",
    discussion: """
      A batch archive holds one folder per work order, in it photos named after their task group, and metadata.json and \
      parameters.json. batchlint reads an application definition (application.yaml) that says what is asked of them, \
      finds every violation, and computes the order in which the photos will be processed.

      EXAMPLES:
        batchlint init good.zip > application.yaml   infer a definition
        batchlint lint batch.zip                     check an archive
        batchlint order batch.zip                    show the processing order
        batchlint explain missing-key                say what a rule is about
        batchlint upload batch.zip --site acme       send it, if it passes

      EXIT CODES:
        0  everything was checked, and nothing at or above --fail-on found
        1  something at or above --fail-on was found
        2  the command line or the application definition is wrong
        3  something could not be checked or sent, or a report not be written
      """,
    version: version,
    subcommands: [
      Lint.self, Order.self, Rules.self, Explain.self, Schema.self, Init.self, Upload.self, Batches.self,
    ])

  /// Does what the command line asks for, and ends the process with an exit code of `Exit`.
  static func runCommandLine() async -> Never {
    // A reader that goes away is an error of writing, not the end of the process.
    DescriptorOutput.ignoreBrokenPipeSignal()
    let plainRun = PlainCommandLine.lintRun(CommandLine.arguments.dropFirst())
    await runToEnd(
      plainly: plainRun.map { run in { try await Lint.end(run.lint()) } }, checking: checkSubcommand,
      printing: { try StandardOutput.write($0) }
    ) { error in (error as? Complaint).map { ($0.description, Exit.usage) } }
  }

  /// Says which word is no subcommand, where the parser would only call all words unexpected.
  private static func checkSubcommand() throws {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(word) else { return }
    let hint =
      NearestWord.of(word, in: names).map { "; did you mean \($0)?" }
      ?? ": they are \(listed(names, limit: .max, conjunction: "and"))"
    throw ValidationError("There is no subcommand \(VisibleText.escaping(quoted(word)))\(hint)")
  }
}

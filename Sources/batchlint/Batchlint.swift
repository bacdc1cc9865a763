import ArgumentParser
import Glibc
import Reports

/// The command; everything it does is in its subcommands, and everything they do is in the library.
@main
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

      EXIT CODES:
        0  everything was checked, and nothing at or above --fail-on found
        1  something at or above --fail-on was found
        2  the command line or the application definition is wrong
        3  something could not be checked, or a report not be written
      """,
    version: version,
    subcommands: [Lint.self, Order.self, Rules.self, Explain.self, Schema.self, Init.self])

  static func main() async {
    // A reader that goes away is an error of writing, not the end of the process.
    DescriptorOutput.ignoreBrokenPipeSignal()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let exit as ExitCode {
      Glibc.exit(exit.rawValue)
    } catch {
      // Help and version come this way too, with success.
      let isFine = exitCode(for: error) == .success
      let message = fullMessage(for: error)
      if isFine { Terminal.print(message) } else { Terminal.complain(message) }
      Glibc.exit(isFine ? 0 : Exit.usage.rawValue)
    }
  }
}

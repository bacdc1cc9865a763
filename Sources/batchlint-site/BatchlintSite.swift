import ArgumentParser
import Glibc
import Site
import Wording

/// The command; everything it does is in its subcommands, and everything they do is in the library.
struct BatchlintSite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batchlint-site",
    abstract: "A stand-in for the site that takes batches of work orders.",
    discussion: """
      EXAMPLES:
        batchlint-site token create --data site          make a key, and tell it once
        batchlint-site serve --data site -a ftth.yaml    take batches at http://127.0.0.1:8080

      EXIT CODES:
        0  all went well
        2  the command line or the application definition is wrong
        3  the disk, the network or the database does not do what it should
      """,
    version: "0.1.0",
    subcommands: [Serve.self, TokenCommand.self, OpenAPI.self])

  /// Does what the command line asks for, and ends the process with an exit code of `Exit`.
  static func runCommandLine() async -> Never {
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Glibc.exit(0)
    } catch let exit as ExitCode {
      Glibc.exit(exit.rawValue)
    } catch let error as SiteError {
      Terminal.complain("batchlint-site: " + VisibleText.escaping(error.description))
      Glibc.exit(Exit.failure.rawValue)
    } catch {
      // Help and version come this way too, with success.
      let isHelp = exitCode(for: error) == .success
      let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
      let text = lines.map { VisibleText.escaping(String($0)) }.joined(separator: "\n") + "\n"
      if isHelp { Glibc.exit(Terminal.write(text, to: STDOUT_FILENO) ? 0 : Exit.failure.rawValue) }
      Terminal.write(text, to: STDERR_FILENO)
      Glibc.exit(Exit.usage.rawValue)
    }
  }
}

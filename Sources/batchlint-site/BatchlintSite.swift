import ArgumentParser
import CommandSupport
import Glibc
import Site

/// The command; everything it does is in its subcommands, and everything they do is in the library.
struct BatchlintSite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batchlint-site",
    abstract: "A stand-in for the site that takes batches of work orders.",
    discussion: """
      EXAMPLES:
        batchlint-site token create --data site         make a key, and tell it once
        batchlint-site serve --data site -a ftth.yaml   take batches, on port 8080

      EXIT CODES:
        0  all went well
        2  the command line or the application definition is wrong
        3  the disk, the network or the database does not do what it should
      """,
    version: version,
    subcommands: [Serve.self, TokenCommand.self, OpenAPI.self])

  /// Does what the command line asks for, and ends the process with an exit code of `Exit`.
  static func runCommandLine() async -> Never {
    // A reader that goes away is an error of writing, not the end of the process.
    _ = signal(SIGPIPE, SIG_IGN)
    await runToEnd(printing: StandardOutput.write) { error in
      (error as? SiteError).map { ($0.description, Exit.incomplete) }
    }
  }
}

import ApplicationDefinition
import Foundation
import TestSupport
import Testing

extension CommandTests {
  /// What the command says of itself.
  @Suite struct HelpTests {
    static let subcommands = ["lint", "order", "rules", "explain", "schema", "init", "upload", "batches"]

    @Test func version() throws {
      #expect(try Batchlint.run("--version") == Batchlint.Run(status: 0, output: "0.1.0\n"))
    }

    @Test(arguments: [[], ["--help"], ["-h"], ["help"]]) func theWholeCommand(_ arguments: [String]) throws {
      let run = try Batchlint.run(arguments)
      #expect(run.status == 0)
      #expect(run.errors == "")
      for subcommand in Self.subcommands { #expect(run.output.contains("\n  \(subcommand) ")) }
      for code in 0...3 { #expect(run.output.contains("\n  \(code)  ")) }
      #expect(run.output.contains("\nEXAMPLES:\n  batchlint init good.zip > application.yaml "))
    }

    @Test(arguments: subcommands) func everySubcommandHasAnExample(_ subcommand: String) throws {
      let run = try Batchlint.run(subcommand, "--help")
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.contains("\nEXAMPLES:\n  batchlint \(subcommand)"))
      #expect(run.output.contains("\nUSAGE: batchlint \(subcommand) "))
      #expect(try Batchlint.run("help", subcommand) == run)
    }

    /// An example that goes on in the next line is one that nobody can copy.
    @Test(arguments: subcommands) func examplesFitIntoLines(_ subcommand: String) throws {
      let help = try Batchlint.run(subcommand, "--help").output
      let examples =
        help.components(separatedBy: "EXAMPLES:\n").last?.components(separatedBy: "\n\n").first ?? ""
      #expect(!examples.isEmpty)
      for line in examples.split(separator: "\n") { #expect(line.hasPrefix("  "), "\(line)") }
    }

    @Test(arguments: ["lint", "order"]) func limitsAreListed(_ subcommand: String) throws {
      let help = try Batchlint.run(subcommand, "--help").output
      let words = help.split { $0.isWhitespace }
      for limit in Limit.all { #expect(words.contains("\(limit.name)=\(limit.standardText)")) }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completions(_ shell: String) throws {
      let run = try Batchlint.run("--generate-completion-script", shell)
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.contains("--max-findings") || run.output.contains("max-findings"))
    }

    /// Every shell that is here can read the script for it.
    @Test(arguments: ["bash", "zsh", "fish"].filter(Tool.exists)) func shellsReadTheirCompletions(
      _ shell: String
    ) throws {
      let script = try Batchlint.run("--generate-completion-script", shell).output
      let folder = try ScratchFolder()
      let path = try folder.write(script, to: "completions")
      let result = try #require(Tool(shell)).run(["-n", path])
      #expect(result.status == 0)
      #expect(result.errorText == "")
    }
  }
}

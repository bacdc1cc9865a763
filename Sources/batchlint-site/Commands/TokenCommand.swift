import ArgumentParser
import CommandSupport
import Site
import Wording

/// `batchlint-site token create|list|revoke`
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Makes, lists and revokes the keys that open the API.",
    discussion: """
      EXAMPLES:
        batchlint-site token create --data site --name ci
        batchlint-site token list --data site
        batchlint-site token revoke --data site 3
      """,
    subcommands: [Create.self, List.self, Revoke.self])

  /// `batchlint-site token create`
  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "create", abstract: "Makes a key, and tells it on standard output, this once.")

    @OptionGroup var data: DataOption

    @Option(help: ArgumentHelp("What the key is called in lists.", valueName: "name"))
    var name = ""

    func run() async throws {
      let (key, entry) = try await data.tokens().create(name: name)
      try StandardOutput.write("\(key)\n")
      Terminal.complain("key \(entry.number) is made; it cannot be shown again")
    }
  }

  /// `batchlint-site token list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists keys: number, state, when they were made, name.")

    @OptionGroup var data: DataOption

    func run() async throws {
      for entry in try await data.tokens().all() {
        let state = entry.revoked == nil ? "active" : "revoked"
        try StandardOutput.write(
          "\(entry.number)\t\(state)\t\(entry.createdText)\t\(VisibleText.escaping(entry.name))\n")
      }
    }
  }

  /// `batchlint-site token revoke`
  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: "Revokes a key: it opens nothing from now on.")

    @OptionGroup var data: DataOption

    @Argument(help: "The key's number, as the list shows it.")
    var number: Int64

    func run() async throws {
      guard try await data.tokens().revoke(number) else {
        Terminal.complain("batchlint-site: no key \(number) opens anything")
        throw Exit.usage
      }
    }
  }
}

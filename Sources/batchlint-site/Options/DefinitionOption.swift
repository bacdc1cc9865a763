import ApplicationDefinition
import ArgumentParser
import CommandSupport
import Linting

/// Which application definition the site goes by.
struct DefinitionOption: ParsableArguments {
  @Option(
    name: [.customShort("a"), .long],
    help: ArgumentHelp(
      "The application definition; without it, only what needs none is checked.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var application: String?

  /// The definition, or nil if there is none. Mistakes in it are said on standard error, all at once, and end the command.
  func load() throws -> ApplicationDefinition? {
    guard let application else { return nil }
    return try DefinitionFile.load(
      application, for: "batchlint-site", consequence: "the site was not started"
    ).definition
  }
}

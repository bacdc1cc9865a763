import ArgumentParser
import CommandSupport
import Linting

/// Which application definition a subcommand goes by.
struct DefinitionOptions: ParsableArguments {
  @Option(
    name: [.customShort("a"), .long],
    help: ArgumentHelp(
      "The application definition.",
      discussion: "Without it, application.yaml is looked for in the working directory and those above it.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var application: String?

  @Flag(help: "Go by no definition, even if there is an application.yaml.")
  var noApplication = false

  mutating func validate() throws {
    if application != nil, noApplication {
      throw ValidationError("--application and --no-application exclude each other.")
    }
  }

  /// The definition's path; nil if there is none.
  var path: String? { noApplication ? nil : application ?? DefinitionFile.find() }

  /// The definition, or nil if there is none. Mistakes in it are said on standard error, all at once, and end the command.
  func load() throws -> DefinitionFile? {
    guard let path else { return nil }
    return try DefinitionFile.load(path, for: "batchlint", consequence: "no archive was opened")
  }
}

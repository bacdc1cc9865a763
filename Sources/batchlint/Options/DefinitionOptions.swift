import ArgumentParser

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

  /// The definition that is meant.
  var choice: DefinitionChoice {
    noApplication ? .none : application.map(DefinitionChoice.file) ?? .standard
  }
}

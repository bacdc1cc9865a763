import ApplicationDefinition
import ArgumentParser
import Findings
import Linting
import Rules
import Wording

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
    let file: DefinitionFile
    do throws(Failure) {
      file = try DefinitionFile(path: path, rules: RuleCatalogue.descriptions)
    } catch {
      Terminal.complain("batchlint: \(VisibleText.escaping(path)) \(error.message)")
      throw Exit.usage
    }
    guard file.definition != nil else {
      for diagnostic in file.diagnostics { Terminal.complain(line(diagnostic, path)) }
      let count = counted(file.diagnostics.count, "mistake")
      Terminal.complain("batchlint: \(count) in \(VisibleText.escaping(path)); no archive was opened")
      throw Exit.usage
    }
    return file
  }

  /// `application.yaml:12:5: task_groups[2].images.min: ...`
  private func line(_ diagnostic: DefinitionDiagnostic, _ path: String) -> String {
    let place = "\(path):\(diagnostic.position.line):\(diagnostic.position.column)"
    let key = diagnostic.keyPath.isEmpty ? "" : "\(diagnostic.keyPath): "
    return VisibleText.escaping("\(place): \(key)\(diagnostic.message)")
  }
}

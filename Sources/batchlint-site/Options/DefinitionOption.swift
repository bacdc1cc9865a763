import ApplicationDefinition
import ArgumentParser
import Findings
import Linting
import Rules
import Wording

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
    let file: DefinitionFile
    do throws(Failure) {
      file = try DefinitionFile(path: application, rules: RuleCatalogue.descriptions)
    } catch {
      Terminal.complain("batchlint-site: " + VisibleText.escaping("\(application) \(error.message)"))
      throw Exit.usage
    }
    guard let definition = file.definition else {
      for diagnostic in file.diagnostics {
        let place = "\(application):\(diagnostic.position.line):\(diagnostic.position.column)"
        let key = diagnostic.keyPath.isEmpty ? "" : "\(diagnostic.keyPath): "
        Terminal.complain(VisibleText.escaping("\(place): \(key)\(diagnostic.message)"))
      }
      let count = counted(file.diagnostics.count, "mistake")
      Terminal.complain(
        "batchlint-site: " + VisibleText.escaping("\(count) in \(application); the site was not started"))
      throw Exit.usage
    }
    return definition
  }
}

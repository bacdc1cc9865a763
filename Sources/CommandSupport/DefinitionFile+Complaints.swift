import ApplicationDefinition
import ArgumentParser
import Findings
public import Linting
import Rules
import Wording

extension DefinitionFile {
  /// The application definition at a path. Mistakes in it are said on standard error, all at once, and end the command.
  ///
  /// - Parameters:
  ///   - command: the command that says so.
  ///   - consequence: what was not done because of them: "no archive was opened".
  /// - Throws: `Exit.usage`.
  public static func load(_ path: String, for command: String, consequence: String) throws -> DefinitionFile {
    let file: DefinitionFile
    do throws(Failure) {
      file = try DefinitionFile(path: path, rules: RuleCatalogue.descriptions)
    } catch {
      Terminal.complain("\(command): \(VisibleText.escaping(path)) \(error.message)")
      throw Exit.usage
    }
    guard file.definition != nil else {
      for diagnostic in file.diagnostics { Terminal.complain(line(diagnostic, path)) }
      let count = counted(file.diagnostics.count, "mistake")
      Terminal.complain("\(command): \(count) in \(VisibleText.escaping(path)); \(consequence)")
      throw Exit.usage
    }
    return file
  }

  /// `application.yaml:12:5: task_groups[2].images.min: ...`
  private static func line(_ diagnostic: DefinitionDiagnostic, _ path: String) -> String {
    let place = "\(path):\(diagnostic.position.line):\(diagnostic.position.column)"
    let key = diagnostic.keyPath.isEmpty ? "" : "\(diagnostic.keyPath): "
    return VisibleText.escaping("\(place): \(key)\(diagnostic.message)")
  }
}

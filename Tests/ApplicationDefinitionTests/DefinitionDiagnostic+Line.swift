import ApplicationDefinition
import Findings

extension DefinitionDiagnostic {
  /// The diagnostic as the tables of cases write it.
  var line: String {
    "\(position.line):\(position.column)\(keyPath.isEmpty ? "" : " " + keyPath): \(message)"
  }
}

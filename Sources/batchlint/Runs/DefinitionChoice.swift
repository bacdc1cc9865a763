import CommandSupport
import Linting

/// Which application definition a run goes by.
enum DefinitionChoice {
  /// The one that stands in the working directory or above it, if there is one.
  case standard
  /// None, even if there is one.
  case none
  /// That of a file.
  case file(String)

  /// The definition's path; nil if there is none.
  var path: String? {
    switch self {
    case .standard: DefinitionFile.find()
    case .none: nil
    case .file(let path): path
    }
  }

  /// The definition, or nil if there is none. Mistakes in it are said on standard error, all at once, and end the command.
  func load() throws -> DefinitionFile? {
    guard let path else { return nil }
    return try DefinitionFile.load(path, for: "batchlint", consequence: "no archive was opened")
  }
}

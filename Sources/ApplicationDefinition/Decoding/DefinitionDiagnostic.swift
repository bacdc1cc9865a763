public import Findings

/// Something that is wrong with an application definition.
public struct DefinitionDiagnostic: Error, Hashable, Sendable {
  /// Where it is in the file.
  public let position: SourcePosition
  /// The way from the root to the value or key that is wrong, elements counted from 0: `task_groups[2].images.min`. Empty for the
  /// file as a whole and for what is wrong with its YAML.
  public let keyPath: String
  /// What was found, what was expected and, for a misspelt word, the likely one. One line, but for texts of the file that
  /// it may quote as they are, so every output escapes it.
  public let message: String

  /// Something that is wrong with an application definition.
  public init(position: SourcePosition, keyPath: String, message: String) {
    self.position = position
    self.keyPath = keyPath
    self.message = message
  }
}

/// What became of an application definition's file.
public struct DecodedDefinition: Sendable {
  /// What the file says; nil if anything is wrong with it.
  public let definition: ApplicationDefinition?
  /// Everything that is wrong, in reading order; empty exactly when there is a definition.
  public let diagnostics: [DefinitionDiagnostic]
}

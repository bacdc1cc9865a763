/// A YAML text that was read: its tree, as far as there is one, and everything that is wrong with it.
public struct YAMLTree: Sendable {
  /// The document's root; nil when the text is empty or cannot be read to its end.
  public let root: YAMLNode?
  /// Everything that is wrong, in reading order; empty for a proper text.
  public let diagnostics: [YAMLDiagnostic]
}

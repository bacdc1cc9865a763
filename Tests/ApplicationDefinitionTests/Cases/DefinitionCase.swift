import Testing

/// A definition, and what the decoder and the editor schema must say of it.
struct DefinitionCase: Sendable, CustomTestStringConvertible {
  /// What the case is about.
  let name: String
  /// The file's text.
  let text: String
  /// All diagnostics, each as `LINE:COLUMN KEYPATH: MESSAGE`; none for a proper definition.
  let diagnostics: [String]
  /// Why the editor schema accepts what the decoder refuses; nil if it refuses it too.
  let onlyDecoder: String?

  /// A whole file.
  init(_ name: String, file text: String, _ diagnostics: [String] = [], onlyDecoder: String? = nil) {
    self.name = name
    self.text = text
    self.diagnostics = diagnostics
    self.onlyDecoder = onlyDecoder
  }

  /// A file whose first three lines hold what every definition must have; the text begins on line 4.
  init(_ name: String, _ text: String, _ diagnostics: [String] = [], onlyDecoder: String? = nil) {
    self.init(name, file: Self.head + text + "\n", diagnostics, onlyDecoder: onlyDecoder)
  }

  /// A file with a list of task groups, which begins on line 3, column 14.
  static func taskGroups(
    _ name: String, _ list: String, _ diagnostics: [String] = [], onlyDecoder: String? = nil
  ) -> DefinitionCase {
    let text = "schema_version: 1\napplication: {name: a, version: '1'}\ntask_groups: \(list)\n"
    return DefinitionCase("task groups: \(name)", file: text, diagnostics, onlyDecoder: onlyDecoder)
  }

  /// A file with a parameter `a key`, whose value begins on line 6, column 12.
  static func key(
    _ name: String, _ value: String, _ diagnostics: [String] = [], onlyDecoder: String? = nil
  ) -> DefinitionCase {
    let text = "parameters:\n  keys:\n    a key: \(value)"
    return DefinitionCase("a key: \(name)", text, diagnostics, onlyDecoder: onlyDecoder)
  }

  static let head = """
    schema_version: 1
    application: {name: ftth, version: "2.3"}
    task_groups: [meter]

    """

  var testDescription: String { name }
}

public import Findings
public import YAMLTree

extension ApplicationDefinition {
  /// Reads an application definition, and finds everything that is wrong with it in one go.
  ///
  /// - Parameters:
  ///   - bytes: The YAML file's content.
  ///   - rules: The rules that the definition can set and suppress.
  ///   - limits: How much of a YAML text is accepted.
  public static func decode(
    _ bytes: [UInt8], rules: [RuleDescription], limits: YAMLLimits = YAMLLimits()
  ) -> DecodedDefinition {
    let tree = YAMLTree.parse(bytes, limits: limits)
    var diagnostics = DiagnosticList()
    diagnostics.add(tree.diagnostics)

    var definition = ApplicationDefinition(name: "", version: "")
    if let root = tree.root {
      FileSection.grammar(rules).read(Place(root), into: &definition, &diagnostics)
    } else if tree.diagnostics.isEmpty {
      diagnostics.add(
        "the file is empty; expected \(FileSection.noun)", at: SourcePosition(line: 1, column: 1),
        DefinitionPath())
    }

    let found = diagnostics.inReadingOrder
    return DecodedDefinition(definition: found.isEmpty ? definition : nil, diagnostics: found)
  }
}

public import Findings
internal import JSONTree

extension ApplicationDefinition {
  /// The JSON Schema (draft-07, which every editor knows) of application definitions, as `Schemas/application.schema.json` holds it.
  ///
  /// It says what the decoder checks, from the same declarations. What JSON Schema cannot say, only the decoder finds: names that
  /// are taken twice, bounds that exclude each other, patterns that do not compile, days that no calendar has.
  ///
  /// - Parameter rules: The rules that the definition can set and suppress.
  public static func editorSchema(rules: [RuleDescription]) -> [UInt8] {
    let schema = FileSection.grammar(rules).schemaKeywords
    let head: [(String, SchemaValue)] = [
      ("$schema", "http://json-schema.org/draft-07/schema#"),
      ("title", "batchlint application definition"),
      (
        "description",
        "What an application version asks of a batch of work orders, and how strictly rules are applied."
      ),
    ]
    return SchemaValue.dictionary(head + schema + [("definitions", definitions)]).json
  }

  /// What the schema refers to by name.
  private static var definitions: SchemaValue {
    [
      "level": ["enum": ["off", "note", "warning", "error"]],
      "type": ["enum": .texts(ValueType.allCases.map(\.rawValue))],
      "key": KeySection.requirement.schema,
    ]
  }
}

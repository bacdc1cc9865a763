/// What is asked of one key of a document.
enum KeySection {
  static let keys: Shape<[KeyRequirement]> = Shape(
    "a dictionary of keys", schema: ["type": "object", "additionalProperties": .reference(to: "key")]
  ) { place, diagnostics in
    place.members(expecting: "a dictionary of keys", &diagnostics)?.compactMap { member in
      requirement.read(member, &diagnostics)
    }
  }

  /// A key's value: nothing, a type, or a dictionary.
  static let requirement: Shape<KeyRequirement> = Shape(
    "a type, a dictionary that describes the key, or nothing",
    schema: ["anyOf": [["type": "null"], .reference(to: "type"), grammar.schema]]
  ) { place, diagnostics in
    var requirement = KeyRequirement(name: place.key?.value ?? "", position: place.namePosition)
    if place.isDictionary {
      grammar.read(place, into: &requirement, &diagnostics)
    } else if place.elements != nil {
      diagnostics.add(expected: "a type, a dictionary that describes the key, or nothing", at: place)
    } else if !place.isNull {
      requirement.type = type.read(place, &diagnostics).map { Located($0, at: place.position) }
    }
    return requirement
  }

  static let grammar: DictionaryGrammar<KeyRequirement> = DictionaryGrammar(
    "a dictionary that describes the key",
    [
      Field("type", type, \.type, "The type of the value. Without it, any type is admitted."),
      Field("required", .boolean, \.isRequired, "Whether the key must be there.").standard(false),
      Field("description", .text, \.description, "What the value means."),
      Field("enum", allowedValues, \.allowedValues, "The values that are admitted.")
        .of(types: .text, .number, .integer, .boolean, orNone: true),
      Field("pattern", .pattern, \.pattern, "What must match somewhere in the text.").of(types: .text),
      Field("minimum", .number, \.minimum, "The least value.").of(types: .number, .integer),
      Field("maximum", .number, \.maximum, "The greatest value.").of(types: .number, .integer),
      Field("min_length", length, \.minimumLength, "The fewest characters, or elements.")
        .of(types: .text, .list),
      Field("max_length", length, \.maximumLength, "The most characters, or elements.")
        .of(types: .text, .list),
      Field("keys", keys, \.nestedKeys.list, "The keys of the dictionary, each as described here.")
        .of(types: .dictionary, orNone: true),
      Field("unknown_keys", .level, \.nestedKeys.unknownKeys, DocumentSection.unknownKeysSummary)
        .placed(in: \.nestedKeys.unknownKeysPosition).of(types: .dictionary, orNone: true),
    ],
    furtherSchema: KeyConsistency.schema,
    finish: KeyConsistency.check)

  static let type = Shape<ValueType>.choice(
    of: ValueType.allCases.map { ($0.rawValue, $0) }, schema: .reference(to: "type"),
    synonyms: [
      "string": "text", "str": "text", "float": "number", "double": "number", "decimal": "number",
      "int": "integer", "bool": "boolean", "array": "list", "object": "dictionary", "dict": "dictionary",
      "map": "dictionary", "mapping": "dictionary",
    ])

  private static let length = Shape<Int>.wholeNumber(0...1_000_000_000)

  private static let allowedValues = Shape<[AllowedValue]>.list(
    ofDistinct: allowedValue, "a list of at least one value")

  private static let allowedValue = Shape<AllowedValue>(
    "a text, a number, true or false", schema: ["type": ["string", "number", "boolean"]]
  ) { place, diagnostics in
    if let value = AllowedValue(place) { return value }
    diagnostics.add(expected: "a text, a number, true or false", at: place)
    return nil
  }
}

extension KeyRequirement {
  /// The keys of the dictionary, which exist as soon as anything is said of them.
  var nestedKeys: KeyRequirements {
    get { keys ?? KeyRequirements() }
    set { keys = newValue }
  }
}

extension Field<KeyRequirement> {
  /// The key says something about values of these types only.
  fileprivate func of(types: ValueType..., orNone: Bool = false) -> Field {
    only(beside: "type", types.map(\.rawValue), orWithoutIt: orNone)
  }
}

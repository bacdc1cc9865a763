internal import ExactNumbers

/// What the parts of a key's description must have to do with each other, beside what the conditions of the fields say.
enum KeyConsistency {
  /// Gives a dictionary its type and reports what contradicts itself.
  static let check: @Sendable (inout KeyRequirement, GivenFields, inout DiagnosticList) -> Void = {
    requirement, given, diagnostics in
    if requirement.keys != nil, !given.isMeant("type") {
      requirement.type = Located(.dictionary, at: requirement.position)
      if let values = given["enum"] {
        diagnostics.add(
          "\"enum\" has no place beside the keys of a dictionary", at: values.namePosition, values.path)
      }
    }
    checkAllowedValues(requirement, given, &diagnostics)
    if requirement.type?.value == .integer {
      checkIsWhole(requirement.minimum, given["minimum"], &diagnostics)
      checkIsWhole(requirement.maximum, given["maximum"], &diagnostics)
    }
    diagnostics.checkOrder(
      "minimum", requirement.minimum?.value, "maximum", requirement.maximum?.value, given)
    diagnostics.checkOrder(
      "min_length", requirement.minimumLength?.value, "max_length", requirement.maximumLength?.value, given)
  }

  private static func checkAllowedValues(
    _ requirement: KeyRequirement, _ given: GivenFields, _ diagnostics: inout DiagnosticList
  ) {
    guard let type = requirement.type?.value, let rule = scalarTypes.first(where: { $0.type == type }) else {
      return
    }
    for place in given["enum"]?.elements ?? [] {
      if let value = AllowedValue(place), !rule.admits(value) {
        diagnostics.add(
          expected: rule.noun, at: place, hint: "the type is \(type.rawValue)")
      }
    }
  }

  private static func checkIsWhole(
    _ number: Located<DecimalNumber>?, _ place: Place?, _ diagnostics: inout DiagnosticList
  ) {
    guard let number, let place, !number.value.isInteger else { return }
    diagnostics.add(expected: "a whole number", at: place, hint: "the type is integer")
  }

  /// What a type asks of the values in `enum`, for the decoder and for editors.
  private struct ScalarType {
    let type: ValueType
    let schemaType: SchemaValue
    let noun: String
    let admits: @Sendable (AllowedValue) -> Bool
  }

  private static let scalarTypes = [
    ScalarType(type: .text, schemaType: "string", noun: "a text") { value in
      if case .text = value { true } else { false }
    },
    ScalarType(type: .number, schemaType: "number", noun: "a number") { value in
      if case .number = value { true } else { false }
    },
    ScalarType(type: .integer, schemaType: "integer", noun: "a whole number") { value in
      if case .number(let number) = value { number.isInteger } else { false }
    },
    ScalarType(type: .boolean, schemaType: "boolean", noun: "true or false") { value in
      if case .boolean = value { true } else { false }
    },
  ]

  /// The counterpart for editors of the checks above. That one bound is not beyond another cannot be said in JSON Schema.
  static let schema: [(String, SchemaValue)] = [
    ("allOf", .list(scalarTypes.map { when($0.type, values: $0.schemaType) })),
    ("not", ["anyOf": [["required": ["enum", "keys"]], ["required": ["enum", "unknown_keys"]]]]),
  ]

  private static func when(_ type: ValueType, values: SchemaValue) -> SchemaValue {
    var properties: [(String, SchemaValue)] = [("enum", ["items": ["type": values]])]
    if type == .integer {
      properties += [("minimum", ["type": values]), ("maximum", ["type": values])]
    }
    return [
      "if": ["properties": ["type": ["const": .text(type.rawValue)]], "required": ["type"]],
      "then": ["properties": .dictionary(properties)],
    ]
  }
}

/// A piece of a JSON Schema: a JSON value whose dictionaries keep the order of their keys.
indirect enum SchemaValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case boolean(Bool)
  case list([SchemaValue])
  case dictionary([Member])

  /// A key of a dictionary and its value.
  struct Member: Sendable, Hashable {
    let key: String
    let value: SchemaValue
  }

  /// A dictionary of texts and values.
  static func dictionary(_ pairs: [(String, SchemaValue)]) -> SchemaValue {
    .dictionary(pairs.map { Member(key: $0, value: $1) })
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> SchemaValue { .list(texts.map(SchemaValue.text)) }

  /// What the schema's section `definitions` says under a name.
  static func reference(to name: String) -> SchemaValue { ["$ref": .text("#/definitions/\(name)")] }

  /// The schema with further keywords behind its own.
  func adding(_ keywords: [(String, SchemaValue)]) -> SchemaValue {
    guard case .dictionary(let members) = self, !keywords.isEmpty else { return self }
    // In draft-07 whatever stands beside a reference is ignored.
    let own = members.first?.key == "$ref" ? [Member(key: "allOf", value: [self])] : members
    return .dictionary(own + keywords.map { Member(key: $0, value: $1) })
  }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(arrayLiteral elements: SchemaValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, SchemaValue)...) { self = .dictionary(elements) }
}

extension SchemaValue: CustomStringConvertible {
  /// The value as one would write it in a definition.
  var description: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .boolean(let value): String(value)
    case .list(let elements): "[" + elements.map(\.description).joined(separator: ", ") + "]"
    case .dictionary(let members):
      "{" + members.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }
}

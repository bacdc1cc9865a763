public import ExactNumbers
public import Findings
public import TextPatterns

/// What a `metadata.json` or `parameters.json` must hold.
public struct DocumentRequirements: Sendable {
  /// The keys of its dictionary.
  public var keys = KeyRequirements()
  /// The most bytes the file may have; nil leaves it to the limit `document_bytes`.
  public var maximumBytes: UInt64?
  /// Where the section stands in the file, if it does.
  public var position: SourcePosition?

  /// A document of which nothing is asked.
  public init() {}

  /// Whether a work order without the document is incomplete.
  public var isRequired: Bool { keys.list.contains { $0.isRequired } }
}

/// The keys that a dictionary may and must have.
public struct KeyRequirements: Sendable {
  /// The known keys, in the order of the file.
  public var list: [KeyRequirement] = []
  /// How much a key weighs that is not in the list; nil leaves it to the rule `unknown-key`.
  public var unknownKeys: RuleLevel?
  /// Where `unknown_keys` stands in the file, if it does.
  public var unknownKeysPosition: SourcePosition?

  /// No known keys.
  public init() {}
}

/// What is asked of one key and its value.
public struct KeyRequirement: Sendable {
  /// The key, as it stands in the JSON document.
  public var name: String
  /// What the value means, for people.
  public var description: String?
  /// Whether the dictionary must have the key.
  public var isRequired = false
  /// The type the value must have; nil admits any.
  public var type: Located<ValueType>?
  /// The values that are admitted; nil admits all.
  public var allowedValues: Located<[AllowedValue]>?
  /// A pattern that a text must match somewhere.
  public var pattern: Located<TextPattern>?
  /// The least value of a number.
  public var minimum: Located<DecimalNumber>?
  /// The greatest value of a number.
  public var maximum: Located<DecimalNumber>?
  /// The fewest characters of a text, or elements of a list.
  public var minimumLength: Located<Int>?
  /// The most characters of a text, or elements of a list.
  public var maximumLength: Located<Int>?
  /// The keys of a dictionary.
  public var keys: KeyRequirements?
  /// Where the key stands in the file.
  public var position: SourcePosition

  /// A key of which nothing is asked.
  public init(name: String, position: SourcePosition) {
    self.name = name
    self.position = position
  }
}

/// A value and where it stands in the definition.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Where it stands.
  public var position: SourcePosition

  /// A value and its place.
  public init(_ value: Value, at position: SourcePosition) {
    self.value = value
    self.position = position
  }
}

/// The types that a definition can ask for.
public enum ValueType: String, Sendable, CaseIterable {
  /// A JSON string.
  case text
  /// A JSON number.
  case number
  /// A JSON number without a fraction: `3`, `3.0` and `3e2` are.
  case integer
  /// `true` or `false`.
  case boolean
  /// A JSON array.
  case list
  /// A JSON object.
  case dictionary
}

/// A value that `enum` admits. Texts are compared character by character, as JSON does (RFC 8259, section 8.3), not by what
/// Unicode holds to be equivalent.
public enum AllowedValue: Sendable {
  /// A text.
  case text(String)
  /// A number, compared by value.
  case number(DecimalNumber)
  /// `true` or `false`.
  case boolean(Bool)
}

extension AllowedValue: Hashable {
  /// Equal in kind and value.
  public static func == (left: AllowedValue, right: AllowedValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.number(let left), .number(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (.text, _), (.number, _), (.boolean, _): false
    }
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .text(let text): hasher.combine(Array(text.utf8))
    case .number(let number): hasher.combine(number)
    case .boolean(let value): hasher.combine(value)
    }
  }
}

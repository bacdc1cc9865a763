internal import Findings

/// A key that a dictionary of the definition may have, said once: for people, for editors and for the decoder.
///
/// What is said of a key is worked out when somebody asks: of the hundred that a definition may have, most have ten.
struct Field<Target: Sendable>: Sendable {
  /// The key.
  let name: String
  /// Keys that are accepted in its stead.
  var formerNames: [String] = []
  /// Whether the dictionary must have it.
  var isRequired = false
  /// The value when the key is left out, if there is one worth naming.
  var standard: SchemaValue?
  /// The values of another key beside which it makes sense; nil if it always does.
  var condition: FieldCondition?
  /// What the value means, in one or two sentences.
  var summary: String { makeSummary() }
  private let makeSummary: @Sendable () -> String
  /// What is expected as value.
  var noun: String { makeNoun() }
  private let makeNoun: @Sendable () -> String
  /// What editors check of the value.
  var schema: SchemaValue { makeSchema() }
  private let makeSchema: @Sendable () -> SchemaValue
  /// Reads the value into the target, or reports why it cannot; says whether it could.
  var read: @Sendable (Place, inout Target, inout DiagnosticList) -> Bool

  private init(
    _ name: String, _ summary: @escaping @Sendable () -> String,
    noun: @autoclosure @escaping @Sendable () -> String,
    schema: @autoclosure @escaping @Sendable () -> SchemaValue,
    read: @escaping @Sendable (Place, inout Target, inout DiagnosticList) -> Bool
  ) {
    self.name = name
    makeSummary = summary
    makeNoun = noun
    makeSchema = schema
    self.read = read
  }

  private init<Value>(
    _ name: String, _ shape: @escaping @Sendable () -> Shape<Value>,
    _ summary: @escaping @Sendable () -> String,
    store: @escaping @Sendable (Value, Place, inout Target) -> Void
  ) {
    self.init(name, summary, noun: shape().noun, schema: shape().schema) { place, target, diagnostics in
      guard let value = shape().read(place, &diagnostics) else { return false }
      store(value, place, &target)
      return true
    }
  }
}

/// A property of a target, as fields name it.
typealias Property<Target, Value> = WritableKeyPath<Target, Value> & Sendable

// A field per kind of property that takes its value.
extension Field {
  /// A key whose value is only checked.
  init<Value>(
    _ name: String, checking shape: @autoclosure @escaping @Sendable () -> Shape<Value>,
    _ summary: @autoclosure @escaping @Sendable () -> String
  ) {
    self.init(name, shape, summary) { _, _, _ in }
  }

  /// A key whose value goes to a property.
  init<Value>(
    _ name: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Value>,
    _ property: @autoclosure @escaping @Sendable () -> any Property<Target, Value>,
    _ summary: @autoclosure @escaping @Sendable () -> String
  ) {
    self.init(name, shape, summary) { value, _, target in target[keyPath: property()] = value }
  }

  /// A key whose value goes to a property that is nil without it.
  init<Value>(
    _ name: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Value>,
    _ property: @autoclosure @escaping @Sendable () -> any Property<Target, Value?>,
    _ summary: @autoclosure @escaping @Sendable () -> String
  ) {
    self.init(name, shape, summary) { value, _, target in target[keyPath: property()] = value }
  }

  /// A key whose value goes to a property together with its place.
  init<Value>(
    _ name: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Value>,
    _ property: @autoclosure @escaping @Sendable () -> any Property<Target, Located<Value>?>,
    _ summary: @autoclosure @escaping @Sendable () -> String
  ) {
    self.init(name, shape, summary) { value, place, target in
      target[keyPath: property()] = Located(value, at: place.position)
    }
  }

  /// A key whose value is a dictionary with further keys of the same target.
  init(
    _ name: String, _ grammar: @autoclosure @escaping @Sendable () -> DictionaryGrammar<Target>,
    _ summary: @autoclosure @escaping @Sendable () -> String
  ) {
    self.init(name, summary, noun: grammar().noun, schema: grammar().schema) { place, target, diagnostics in
      grammar().read(place, into: &target, &diagnostics)
    }
  }
}

// What else a declaration can say of a field.
extension Field {
  /// The dictionary must have the key.
  var required: Field { with { $0.isRequired = true } }

  /// The value when the key is left out.
  func standard(_ value: SchemaValue) -> Field { with { $0.standard = value } }

  /// Keys that are accepted in its stead.
  func formerly(_ names: [String]) -> Field { with { $0.formerNames = names } }

  /// The values of another key beside which the key makes sense.
  func only(beside key: String, _ values: [String], orWithoutIt: Bool = false) -> Field {
    with { $0.condition = FieldCondition(key: key, values: values, holdsWithoutKey: orWithoutIt) }
  }

  /// The place of the key goes to a property, too.
  func placed(
    in property: @autoclosure @escaping @Sendable () -> any Property<Target, SourcePosition?>
  ) -> Field {
    with { field in
      field.read = { place, target, diagnostics in
        guard read(place, &target, &diagnostics) else { return false }
        target[keyPath: property()] = place.namePosition
        return true
      }
    }
  }

  private func with(_ change: (inout Field) -> Void) -> Field {
    var field = self
    change(&field)
    return field
  }
}

/// Beside which values of another key a key makes sense.
struct FieldCondition: Sendable {
  /// The other key.
  let key: String
  /// The values it may have.
  let values: [String]
  /// Whether the other key may also be left out.
  let holdsWithoutKey: Bool
}

/// What may stand at a place of the definition, said once: for people, for editors and for the decoder.
struct Shape<Value: Sendable>: Sendable {
  /// What is expected, as messages and tables say it: "a text", "a list of task groups".
  let noun: String
  /// What editors check. It is made when somebody asks for it, which nobody does who only reads a definition.
  var schema: SchemaValue { makeSchema() }
  private let makeSchema: @Sendable () -> SchemaValue
  /// Makes a value of what stands at a place; nil if it cannot, which is then reported.
  let read: @Sendable (Place, inout DiagnosticList) -> Value?

  init(
    _ noun: String, schema: @autoclosure @escaping @Sendable () -> SchemaValue,
    read: @escaping @Sendable (Place, inout DiagnosticList) -> Value?
  ) {
    self.noun = noun
    makeSchema = schema
    self.read = read
  }

  /// The same, with another value made of what was read.
  func map<Result: Sendable>(
    _ transform: @escaping @Sendable (Value, Place) -> Result
  ) -> Shape<Result> {
    Shape<Result>(noun, schema: schema) { place, diagnostics in
      read(place, &diagnostics).map { transform($0, place) }
    }
  }

  /// A dictionary with the keys of a grammar.
  static func dictionary(
    _ grammar: DictionaryGrammar<Value>, from start: @escaping @Sendable (Place) -> Value
  ) -> Shape {
    Shape(grammar.noun, schema: grammar.schema) { place, diagnostics in
      var value = start(place)
      return grammar.read(place, into: &value, &diagnostics) ? value : nil
    }
  }

  /// A scalar as the short form of a dictionary.
  static func either(_ noun: String, short: Shape, long: Shape) -> Shape {
    Shape(noun, schema: ["anyOf": [short.schema, long.schema]]) { place, diagnostics in
      if place.isDictionary { return long.read(place, &diagnostics) }
      if place.scalar != nil, !place.isNull { return short.read(place, &diagnostics) }
      diagnostics.add(expected: noun, at: place)
      return nil
    }
  }
}

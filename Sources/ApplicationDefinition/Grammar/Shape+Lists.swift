internal import Findings

extension Shape {
  /// A list of values.
  static func list<Element>(
    of element: Shape<Element>, _ noun: String, mayBeEmpty: Bool = false
  ) -> Shape where Value == [Element] {
    let keywords: [(String, SchemaValue)] = mayBeEmpty ? [] : [("minItems", 1)]
    let schema: SchemaValue = ["type": "array", "items": element.schema]
    return Shape(noun, schema: schema.adding(keywords)) { place, diagnostics in
      guard let places = nonEmptyElements(of: place, noun, mayBeEmpty: mayBeEmpty, &diagnostics) else {
        return nil
      }
      return places.compactMap { element.read($0, &diagnostics) }
    }
  }

  /// A list of values, at least one, none of which stands there twice.
  static func list<Element: Distinguishable>(
    ofDistinct element: Shape<Element>, _ noun: String
  ) -> Shape where Value == [Element] {
    let schema: SchemaValue = [
      "type": "array", "items": element.schema, "minItems": 1, "uniqueItems": true,
    ]
    return Shape(noun, schema: schema) { place, diagnostics in
      guard let places = nonEmptyElements(of: place, noun, mayBeEmpty: false, &diagnostics) else {
        return nil
      }
      var first: [Element.Identity: SourcePosition] = [:]
      return places.compactMap { place in
        guard let value = element.read(place, &diagnostics) else { return nil }
        guard let identity = value.identity else { return value }
        if let earlier = first[identity] {
          diagnostics.add(
            "\(value.shown) is listed already, on line \(earlier.line)", at: place.position, place.path)
        } else {
          first[identity] = place.position
        }
        return value
      }
    }
  }

  private static func nonEmptyElements(
    of place: Place, _ noun: String, mayBeEmpty: Bool, _ diagnostics: inout DiagnosticList
  ) -> [Place]? {
    if let elements = place.elements, mayBeEmpty || !elements.isEmpty { return elements }
    diagnostics.add(expected: noun, at: place)
    return nil
  }
}

/// A value that must not stand in a list twice.
protocol Distinguishable: Sendable {
  associatedtype Identity: Hashable

  /// What two values must not have in common; nil if the value is too broken to be compared.
  var identity: Identity? { get }

  /// The value as messages show it.
  var shown: String { get }
}

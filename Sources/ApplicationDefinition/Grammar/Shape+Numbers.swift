internal import ExactNumbers
internal import YAMLTree

extension Shape<Int> {
  /// A whole number within bounds. As in JSON Schema, `4.0` is one.
  static func wholeNumber(_ bounds: ClosedRange<Int>) -> Shape {
    let noun = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    let schema: SchemaValue = [
      "type": "integer", "minimum": .integer(bounds.lowerBound), "maximum": .integer(bounds.upperBound),
    ]
    return Shape(noun, schema: schema) { place, diagnostics in
      if let number = place.scalar?.wholeNumber, bounds.contains(number) { return number }
      diagnostics.add(expected: noun, at: place, hint: place.scalar?.plainNumberHint)
      return nil
    }
  }
}

extension Shape<Int> {
  /// A whole number of which underlines may group the digits by three; YAML 1.2 takes such a number for a text.
  ///
  /// - Parameters:
  ///   - noun: What the number is: "a number of bytes".
  ///   - bounds: What it may be. The lower one is 0 or 1, and the upper one all nines, in groups of three: then a pattern says the same to editors.
  static func groupedNumber(_ noun: String, _ bounds: ClosedRange<Int>) -> Shape {
    let noun = "\(noun) from \(bounds.lowerBound) to \(GroupedNumber.text(bounds.upperBound))"
    let groups = String(bounds.upperBound).utf8.count / 3
    let sample = groups > 2 ? "5_000_000" : "5_000"
    let schema: SchemaValue = [
      "anyOf": [
        ["type": "integer", "minimum": .integer(bounds.lowerBound), "maximum": .integer(bounds.upperBound)],
        ["type": "string", "pattern": .text("^[1-9][0-9]{0,2}(_[0-9]{3}){1,\(groups - 1)}$")],
      ]
    ]
    return Shape(noun, schema: schema) { place, diagnostics in
      let number = place.text.flatMap(GroupedNumber.value) ?? place.scalar?.wholeNumber
      if let number, bounds.contains(number) { return number }
      diagnostics.add(expected: noun, at: place, hint: place.text.map { _ in "write it like \(sample)" })
      return nil
    }
  }
}

extension Shape<Int> {
  /// A number of pixels.
  static var pixelCount: Shape { groupedNumber("a number of pixels", 1...999_999) }
}

extension Shape<UInt64> {
  /// A number of bytes.
  static var byteCount: Shape {
    Shape<Int>.groupedNumber("a number of bytes", 1...999_999_999_999_999).map { number, _ in UInt64(number) }
  }
}

extension Shape<DecimalNumber> {
  /// A number of any size, with or without a fraction.
  static var number: Shape {
    Shape("a number", schema: ["type": "number"]) { place, diagnostics in
      if let number = place.scalar?.decimalNumber { return number }
      diagnostics.add(expected: "a number", at: place, hint: place.scalar?.plainNumberHint)
      return nil
    }
  }
}

extension Shape<Bool> {
  /// `true` or `false`.
  static var boolean: Shape {
    Shape("true or false", schema: ["type": "boolean"]) { place, diagnostics in
      if case .boolean(let value) = place.scalar?.value { return value }
      let hint: String? =
        switch place.text?.lowercased() {
        case "yes", "y", "on": "write true"
        case "no", "n", "off": "write false"
        case "true": "write true, without quotes"
        case "false": "write false, without quotes"
        default: nil
        }
      diagnostics.add(expected: "true or false", at: place, hint: hint)
      return nil
    }
  }
}

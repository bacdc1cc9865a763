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

extension Shape<UInt64> {
  /// A number of bytes. Underlines may group its digits by three; YAML 1.2 takes such a number for a text.
  static var byteCount: Shape {
    let noun = "a number of bytes from 1 to 999_999_999_999_999"
    let schema: SchemaValue = [
      "anyOf": [
        ["type": "integer", "minimum": 1, "maximum": 999_999_999_999_999],
        ["type": "string", "pattern": "^[1-9][0-9]{0,2}(_[0-9]{3}){1,4}$"],
      ]
    ]
    return Shape(noun, schema: schema) { place, diagnostics in
      let number = place.text.flatMap(groupedNumber) ?? place.scalar?.wholeNumber
      if let number, (1...999_999_999_999_999).contains(number) { return UInt64(number) }
      diagnostics.add(expected: noun, at: place, hint: place.text.map { _ in "write it like 5_000_000" })
      return nil
    }
  }

  /// Reads `5_000_000`: one to three digits, the first not zero, then groups of three.
  private static func groupedNumber(_ text: String) -> Int? {
    let groups = text.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard groups.count >= 2, (1...3).contains(groups[0].count), groups[0].first != digits.lowerBound,
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy(digits.contains)
    else { return nil }
    return Int(String(decoding: groups.joined(), as: UTF8.self))
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

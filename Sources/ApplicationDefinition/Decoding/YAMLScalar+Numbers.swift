internal import ExactNumbers
internal import YAMLTree

extension YAMLScalar {
  /// The number that stands here, exactly; nil for texts, and for `.inf` and `.nan`.
  var decimalNumber: DecimalNumber? {
    switch value {
    case .integer(let digits): DecimalNumber(digits)
    case .float(let text): DecimalNumber(Self.completed(text))
    case .null, .boolean, .text: nil
    }
  }

  /// The number that stands here, if it is whole and not too large.
  var wholeNumber: Int? {
    switch value {
    case .integer(let digits): Int(digits)
    case .float: decimalNumber.flatMap(Int.init(exactly:))
    case .null, .boolean, .text: nil
    }
  }

  /// How to write a text that looks like a number.
  var plainNumberHint: String? {
    guard case .text(let text) = value, text.utf8.count <= 20 else { return nil }
    let digits = text.filter { $0 != "_" }
    return DecimalNumber(digits) == nil ? nil : "write \(digits)\(digits == text ? ", without quotes" : "")"
  }

  /// YAML lets the digits on one side of the point be left out, unlike JSON: `.5` is `0.5`, `1.` is `1.0`.
  private static func completed(_ text: String) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    let before = text[..<point]
    let after = text[text.index(after: point)...]
    let whole = before.last?.isNumber == true ? before : before + "0"
    let fraction = after.first?.isNumber == true ? after : "0" + after
    return "\(whole).\(fraction)"
  }
}

extension Int {
  /// The number, if it is whole and fits.
  fileprivate init?(exactly number: DecimalNumber) {
    // The detour over floating point may round; the comparison tells.
    guard let value = Double(number.text).flatMap({ Int(exactly: $0) }), DecimalNumber(value) == number else {
      return nil
    }
    self = value
  }
}

/// What plain scalars mean by the core schema of YAML 1.2.2, section 10.3.2.
///
/// Much that YAML 1.1 takes for something else is a text here: `no`, `on`, `y`, `1_000`, `12:30`, `2001-12-14`.
enum CoreSchema {
  /// What an untagged plain scalar is.
  static func value(ofPlain text: String) throws(NumberTooLong) -> YAMLScalar.Value {
    // Most scalars are texts, and only these first characters begin anything else.
    switch text.unicodeScalars.first {
    case nil, "n", "N", "~": return null(text) ?? .text(text)
    case "t", "T", "f", "F": return boolean(text) ?? .text(text)
    case "+", "-", ".", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9":
      return try integer(text) ?? float(text) ?? .text(text)
    default: return .text(text)
    }
  }

  /// `null | Null | NULL | ~`, or nothing.
  static func null(_ text: String) -> YAMLScalar.Value? {
    switch text {
    case "", "null", "Null", "NULL", "~": .null
    default: nil
    }
  }

  /// `true | True | TRUE | false | False | FALSE`.
  static func boolean(_ text: String) -> YAMLScalar.Value? {
    switch text {
    case "true", "True", "TRUE": .boolean(true)
    case "false", "False", "FALSE": .boolean(false)
    default: nil
    }
  }

  /// `[-+]? [0-9]+`, `0o [0-7]+` or `0x [0-9a-fA-F]+`.
  static func integer(_ text: String) throws(NumberTooLong) -> YAMLScalar.Value? {
    if text.hasPrefix("0o") { return try integer(text, radix: 8) }
    if text.hasPrefix("0x") { return try integer(text, radix: 16) }
    var reader = NumberReader(text)
    let sign = reader.takeSign()
    let digits = reader.takeDigits()
    guard !digits.isEmpty, reader.isAtEnd else { return nil }
    let number = withoutLeadingZeros(digits)
    return .integer(number == "0" ? number : sign + number)
  }

  private static func integer(_ text: String, radix: Int) throws(NumberTooLong) -> YAMLScalar.Value? {
    guard let decimal = try DecimalText.converting(text.dropFirst(2), radix: radix) else { return nil }
    return .integer(decimal)
  }

  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, `[-+]? ( \.inf | \.Inf | \.INF )` or
  /// `\.nan | \.NaN | \.NAN`.
  static func float(_ text: String) -> YAMLScalar.Value? {
    switch text {
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .float(".inf")
    case "-.inf", "-.Inf", "-.INF": return .float("-.inf")
    case ".nan", ".NaN", ".NAN": return .float(".nan")
    default: break
    }
    var reader = NumberReader(text)
    let sign = reader.takeSign()
    let whole = reader.takeDigits()
    var number = sign + withoutLeadingZeros(whole)
    if reader.take(".") {
      let fraction = reader.takeDigits()
      guard !whole.isEmpty || !fraction.isEmpty else { return nil }
      number += "." + (fraction.isEmpty ? "0" : fraction)
    } else if whole.isEmpty {
      return nil
    }
    if reader.take("e") || reader.take("E") {
      let exponentSign = reader.takeSign()
      let exponent = reader.takeDigits()
      guard !exponent.isEmpty else { return nil }
      number += "e" + exponentSign + exponent
    }
    return reader.isAtEnd ? .float(number) : nil
  }

  /// The digits without zeros before them; `0` if nothing is left.
  private static func withoutLeadingZeros(_ digits: String) -> String {
    let significant = digits.drop { $0 == "0" }
    return significant.isEmpty ? "0" : String(significant)
  }
}

/// Takes a number's text apart from the left.
private struct NumberReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, byte == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes a sign, if there is one; a plus says nothing and is dropped.
  mutating func takeSign() -> String {
    if take("-") { return "-" }
    _ = take("+")
    return ""
  }

  mutating func takeDigits() -> String {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest[digits.endIndex...]
    return String(Substring(digits))
  }
}

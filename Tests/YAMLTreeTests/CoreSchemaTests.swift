import Testing
import YAMLTree

/// Pins what scalars mean: YAML 1.2.2, section 10.3.2.
@Suite struct CoreSchemaTests {
  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func nulls(_ text: String) { #expect(value(text) == .null) }

  @Test(arguments: [
    ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
  ])
  func booleans(_ text: String, _ expected: Bool) { #expect(value(text) == .boolean(expected)) }

  @Test(arguments: [
    ("0", "0"), ("7", "7"), ("12", "12"), ("+12", "12"), ("-12", "-12"), ("-0", "0"), ("+0", "0"),
    ("012", "12"),
    ("-007", "-7"), ("000", "0"), ("08", "8"), ("0o14", "12"), ("0o0", "0"), ("0o0017", "15"), ("0x1F", "31"),
    ("0xff", "255"), ("0x0", "0"), ("0xAbC", "2748"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("0xFFFFFFFFFFFFFFFF", "18446744073709551615"), ("0x10000000000000000", "18446744073709551616"),
    ("0o7777777777777777777777", "73786976294838206463"),
    ("0x3B9ACA00", "1000000000"), ("0xDE0B6B3A7640000", "1000000000000000000"),
    ("0x100000000000000000000000000000000", "340282366920938463463374607431768211456"),
  ])
  func integers(_ text: String, _ expected: String) { #expect(value(text) == .integer(expected)) }

  @Test(arguments: [
    ("1.5", "1.5"), ("-1.5", "-1.5"), ("+1.5", "1.5"), ("1.", "1.0"), (".5", "0.5"), ("-.5", "-0.5"),
    ("+.5", "0.5"),
    ("0.", "0.0"), ("-0.0", "-0.0"), ("01.50", "1.50"), ("1e3", "1e3"), ("1E3", "1e3"), ("1e+3", "1e3"),
    ("1e-3", "1e-3"),
    ("1.e3", "1.0e3"), (".5e-10", "0.5e-10"), ("12e03", "12e03"), ("1e999999999999", "1e999999999999"),
    (".inf", ".inf"), (".Inf", ".inf"), (".INF", ".inf"), ("+.inf", ".inf"), ("-.inf", "-.inf"),
    ("-.INF", "-.inf"),
    (".nan", ".nan"), (".NaN", ".nan"), (".NAN", ".nan"),
  ])
  func floats(_ text: String, _ expected: String) { #expect(value(text) == .float(expected)) }

  @Test(arguments: [
    // Not spelt as the schema spells them.
    "nULL", "nUll", "none", "nil", "tRUE", "fALSE", "t", "f", "-.nan", "+.nan", ".iNF", "inf", "NaN",
    "Infinity",
    // Booleans of YAML 1.1.
    "no", "No", "NO", "yes", "Yes", "YES", "on", "On", "ON", "off", "Off", "OFF", "y", "Y", "n", "N",
    // Numbers and dates of YAML 1.1 and of programming languages.
    "1_000", "5_000_000", "12:30", "12:30:45", "2001-12-14", "2001-12-14t21:59:43.10-05:00", "0b101", "0b_1",
    "0o8", "0o", "0x", "0xG", "0X1F", "0O14", "+0x1F", "-0o7", "0x1_F", "0x-1", "1e", "1e+", "e3", ".e3", ".",
    "..",
    "+", "-1-", "++1", "+-1", "1.2.3", "1,000", "1 000", "1a", "0x1.8p3", "1d", "½", "١٢", "１２", "true.",
    "<<", "=", ".infx",
  ])
  func texts(_ text: String) { #expect(value(text) == .text(text)) }

  @Test(arguments: [
    ("\"1\"", "1"), ("'1'", "1"), ("\"\"", ""), ("'null'", "null"), ("\"true\"", "true"), ("|\n  1", "1"),
    (">-\n  ~", "~"),
    ("1\n  2", "1 2"), ("nu\n  ll", "nu ll"),
  ])
  func quotedAndFoldedScalarsAreTexts(_ written: String, _ text: String) {
    #expect(value(written) == .text(text))
  }

  @Test func theTextIsKeptBesideTheValue() {
    guard case .scalar(let scalar)? = YAMLTree.parse("0x1F").root?.content else {
      return #expect(Bool(false))
    }
    #expect(scalar == YAMLScalar(text: "0x1F", value: .integer("31")))
  }

  @Test func hexadecimalNumbersAreConvertedUpToAThousandDigits() {
    let digits = String(repeating: "0", count: 50) + String(repeating: "F", count: 1_000)
    guard case .integer(let decimal)? = value("0x" + digits) else { return #expect(Bool(false)) }
    // 16^1000 - 1 has 1205 decimal digits.
    #expect(decimal.count == 1205)
    #expect(decimal.hasPrefix("1318204"))
    #expect(decimal.hasSuffix("49375"))

    let tree = YAMLTree.parse("- 0x1" + digits)
    #expect(
      tree.diagnostics.map(\.sketch) == [
        "1:3@2 limit: this number has 1051 digits; in hexadecimal or octal at most 1000 are read"
      ])
  }

  /// What the only item of a list is.
  private func value(_ written: String) -> YAMLScalar.Value? {
    let tree = YAMLTree.parse("- " + written)
    guard tree.diagnostics.isEmpty, case .sequence(let items)? = tree.root?.content, items.count == 1,
      case .scalar(let scalar) = items[0].content
    else { return nil }
    return scalar.value
  }
}

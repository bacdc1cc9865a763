import ApplicationDefinition
import ExactNumbers
import Findings
import Testing
import TextPatterns

@testable import Rules

/// The rules about the values of listed keys.
@Suite struct ValueRulesTests {
  static let wrongTypes: [(type: ValueType, value: String, words: String)] = [
    (.text, "12", "a text, but is the number 12; put it in quotation marks"),
    (.text, "true", "a text, but is true; put it in quotation marks"),
    (.text, "[1]", "a text, but is a list of 1 element"),
    (.text, "{}", "a text, but is a dictionary of 0 keys"),
    (.text, "null", "a text, but is null; leave the key out where there is no value"),
    (.number, "\"1.5\"", "a number, but is the text \"1.5\"; leave out the quotation marks"),
    (.number, "\"1,5\"", "a number, but is the text \"1,5\""),
    (.integer, "\"12\"", "a whole number, but is the text \"12\"; leave out the quotation marks"),
    (.integer, "\"+12\"", "a whole number, but is the text \"+12\""),
    (.integer, "\"012\"", "a whole number, but is the text \"012\""),
    (.integer, "\"1.5\"", "a whole number, but is the text \"1.5\""),
    (.integer, "1.5", "a whole number, but is the number 1.5"),
    (.integer, "1e-1", "a whole number, but is the number 1e-1"),
    (.boolean, "\"true\"", "true or false, but is the text \"true\"; leave out the quotation marks"),
    (.boolean, "\"yes\"", "true or false, but is the text \"yes\""),
    (.boolean, "0", "true or false, but is the number 0"),
    (.list, "{\"a\": 1}", "a list, but is a dictionary of 1 key"),
    (.dictionary, "[]", "a dictionary, but is a list of 0 elements"),
  ]

  @Test(arguments: wrongTypes)
  func valuesOfAnotherTypeAreShown(_ type: ValueType, _ value: String, _ words: String) async throws {
    let document = try await metadata("{\"k\": \(value)}", keys(key("k", type, line: 3)))
    let found = findings(of: WrongType.self, in: document)
    #expect(found.map(\.inDocument) == ["1:7 /k: \"k\" must be \(words)"])
    #expect(found.map(\.definition) == [SourcePosition(line: 3, column: 10)])
  }

  static let rightTypes: [(ValueType, String)] = [
    (.text, "\"\""), (.number, "1.5"), (.number, "-0"), (.integer, "12"), (.integer, "-12"),
    (.integer, "3.0"), (.integer, "3e2"), (.integer, "1.5e1"),
    (.integer, "1" + String(repeating: "0", count: 400)),
    (.boolean, "false"), (.list, "[]"), (.dictionary, "{}"),
  ]

  @Test(arguments: rightTypes)
  func valuesOfTheTypeAreFine(_ type: ValueType, _ value: String) async throws {
    let document = try await metadata("{\"k\": \(value)}", keys(key("k", type)))
    #expect(findings(of: WrongType.self, in: document).isEmpty)
  }

  @Test func nullCannotBeLeftOutWhereTheKeyIsRequired() async throws {
    let document = try await metadata(#"{"k": null}"#, keys(key("k", .integer, required: true)))
    #expect(
      findings(of: WrongType.self, in: document).map(\.message) == [
        "\"k\" must be a whole number, but is null"
      ])
  }

  @Test func overLongNumbersAreCut() async throws {
    let digits = String(repeating: "7", count: 5000)
    let document = try await metadata("{\"k\": \(digits).5}", keys(key("k", .integer)))
    #expect(
      findings(of: WrongType.self, in: document).map(\.message) == [
        "\"k\" must be a whole number, but is the number 77777777777777777777…77777777.5 (5002 characters)"
      ])
  }

  static let refusedValues: [(value: String, words: String)] = [
    ("\"North\"", "\"North\"; did you mean \"north\"?"), ("\"west\"", "\"west\""),
    ("\" north\"", "\" north\"; did you mean \"north\"?"),
    ("13", "13"), ("false", "false"), ("null", "null"), ("[12]", "a list of 1 element"),
  ]

  private static let choice = key("k") {
    $0.allowedValues = located(
      [.text("north"), .number(DecimalNumber(12)), .boolean(true)], line: 4)
  }

  @Test(arguments: refusedValues)
  func onlyListedValuesAreAdmitted(_ value: String, _ words: String) async throws {
    let found = findings(
      of: NotAllowedValue.self, in: try await metadata("{\"k\": \(value)}", keys(Self.choice)))
    #expect(found.map(\.inDocument) == ["1:7 /k: \"k\" must be \"north\", 12 or true, but is \(words)"])
    #expect(found.map(\.definition) == [SourcePosition(line: 4, column: 20)])
  }

  @Test(arguments: ["\"north\"", "\"n\\u006frth\"", "12", "12.0", "1.2e1", "true"])
  func listedValuesAreAdmitted(_ value: String) async throws {
    #expect(
      findings(of: NotAllowedValue.self, in: try await metadata("{\"k\": \(value)}", keys(Self.choice)))
        .isEmpty)
  }

  @Test func patternsAreSearchedFor() async throws {
    let digits = try TextPattern("[0-9]{2}")
    let pattern = key("k", .text) { $0.pattern = located(digits, line: 5) }
    #expect(
      findings(of: PatternMismatch.self, in: try await metadata(#"{"k": "a12b"}"#, keys(pattern))).isEmpty)
    let found = findings(of: PatternMismatch.self, in: try await metadata(#"{"k": "a1b2"}"#, keys(pattern)))
    #expect(
      found.map(\.inDocument) == ["1:7 /k: \"k\" is \"a1b2\", which does not match the pattern \"[0-9]{2}\""])
    #expect(found.map(\.definition) == [SourcePosition(line: 5, column: 20)])
  }

  @Test func aPatternThatTakesTooLongIsSaidSo() async throws {
    let slow = try TextPattern("^(a+)+$")
    let pattern = key("k", .text) { $0.pattern = located(slow) }
    let text = String(repeating: "a", count: 40) + "!"
    let found = findings(
      of: PatternMismatch.self, in: try await metadata("{\"k\": \"\(text)\"}", keys(pattern)))
    #expect(
      found.map(\.message) == [
        "\"k\" is \"aaaaaaaaaaaaaaaaaaaa…aaaaaaaaa!\" (41 characters), which cannot be compared with the pattern "
          + "\"^(a+)+$\" in reasonable time: match limit exceeded"
      ])
  }

  static let outOfRange: [(value: String, words: String)] = [
    ("0", "is 0, less than the minimum of 1"), ("145", "is 145, more than the maximum of 144"),
    ("-1e9", "is -1e9, less than the minimum of 1"), ("144.01", "is 144.01, more than the maximum of 144"),
    ("0.99999999999999999999", "is 0.99999999999999999999, less than the minimum of 1"),
    ("1e400", "is 1e400, more than the maximum of 144"),
    ("\"a\"", "has 1 character, fewer than the minimum of 2"),
    ("\"\u{1f600}\u{1f600}\u{1f600}\u{1f600}\"", "has 4 characters, more than the maximum of 3"),
    ("[1]", "has 1 element, fewer than the minimum of 2"),
    ("[1, 2, 3, [4]]", "has 4 elements, more than the maximum of 3"),
  ]

  private static let bounded = key("k") {
    $0.minimum = located(DecimalNumber(1), line: 2)
    $0.maximum = located(DecimalNumber(144), line: 3)
    $0.minimumLength = located(2, line: 4)
    $0.maximumLength = located(3, line: 5)
  }

  @Test(arguments: outOfRange)
  func valuesBeyondTheBoundsAreReported(_ value: String, _ words: String) async throws {
    let found = findings(of: OutOfRange.self, in: try await metadata("{\"k\": \(value)}", keys(Self.bounded)))
    #expect(found.map(\.inDocument) == ["1:7 /k: \"k\" \(words)"])
  }

  @Test(arguments: [
    "1", "144", "144.0", "1.000", "\"ab\"", "\"e\u{301}\"", "[1, 2]", "[1, 2, 3]", "null", "true", "{}",
  ])
  func valuesWithinTheBoundsAreFine(_ value: String) async throws {
    #expect(
      findings(of: OutOfRange.self, in: try await metadata("{\"k\": \(value)}", keys(Self.bounded))).isEmpty)
  }

  @Test func theBoundThatIsBrokenIsNamedInTheDefinition() async throws {
    let lines = [("0", 2), ("145", 3), ("\"a\"", 4), ("[1, 2, 3, 4]", 5)]
    for (value, line) in lines {
      let found = findings(
        of: OutOfRange.self, in: try await metadata("{\"k\": \(value)}", keys(Self.bounded)))
      #expect(found.map(\.definition) == [SourcePosition(line: line, column: 20)])
    }
  }

  @Test func aValueOfAnotherTypeIsJudgedByItsTypeOnly() async throws {
    let pattern = try TextPattern("^ab$")
    let strict = key("k", .text) {
      $0.allowedValues = located([.text("ab")])
      $0.pattern = located(pattern)
      $0.minimum = located(DecimalNumber(100))
      $0.minimumLength = located(2)
    }
    for value in ["12", "[1]", "null"] {
      let document = try await metadata("{\"k\": \(value)}", keys(strict))
      #expect(findings(of: WrongType.self, in: document).count == 1)
      #expect(findings(of: NotAllowedValue.self, in: document).isEmpty)
      #expect(findings(of: PatternMismatch.self, in: document).isEmpty)
      #expect(findings(of: OutOfRange.self, in: document).isEmpty)
    }
  }

  @Test func nestedValuesAreJudgedWithTheirPointers() async throws {
    let inner = keys(
      key("n", .integer) { $0.maximum = located(DecimalNumber(9)) }, key("t", .text))
    let document = try await metadata(
      "{\"a~b\": {\"t\": 1,\n\"n\": 10}}", keys(key("a~b", .dictionary) { $0.keys = inner }))
    #expect(
      findings(of: OutOfRange.self, in: document).map(\.inDocument) == [
        "2:6 /a~0b/n: \"n\" is 10, more than the maximum of 9"
      ])
    #expect(findings(of: WrongType.self, in: document).map(\.location.pointer) == ["/a~0b/t"])
  }
}

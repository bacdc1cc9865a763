import JSONTree
import Testing

@Suite struct SyntaxTests {
  @Test(arguments: [
    "{}", "[]", "\"\"", "0", "-0", "true", "false", "null", " \t\r\n1 \t\r\n", "[[],{}]", "{\"\":\"\"}",
    "[1,2 , 3\n,\n4]", "{\"a\":1,\"a\":2}", "1e5", "1E+5", "1e-05", "0.10", "-0.0e0",
    "1e999999999999999999999",
    "123456789012345678901234567890.123456789012345678901234567890",
    #""\"\\\/\b\f\n\r\t\u0000\u00e9\ud83d\ude00\uFFFF""#, "\"\u{7f}\u{80}\u{2028}\u{feff}\u{10ffff}\"",
  ])
  func validTextsAreRead(_ text: String) throws {
    #expect(throws: Never.self) { try parse(text) }
  }

  /// A text that must be refused, and where; `message` is the whole message.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let text: String
    let kind: JSONSyntaxError.Kind
    let line: Int
    let column: Int
    let message: String

    init(_ text: String, _ kind: JSONSyntaxError.Kind, _ line: Int, _ column: Int, _ message: String) {
      self.text = text
      self.kind = kind
      self.line = line
      self.column = column
      self.message = message
    }

    var testDescription: String { "\(kind): \(text)" }
  }

  private func check(_ refusal: Refusal) throws {
    let error = try JSONTreeTests.refusal(of: refusal.text)
    #expect(error.kind == refusal.kind)
    #expect(error.line == refusal.line)
    #expect(error.column == refusal.column)
    #expect(error.message == refusal.message)
  }

  @Test(arguments: [
    Refusal("", .empty, 1, 1, "the text is empty; expected a value"),
    Refusal(" \n ", .empty, 2, 2, "the text is blank; expected a value"),
    Refusal(
      "[", .unexpectedEnd, 1, 2,
      "expected a value or ], but the text ends here; the array that begins on line 1, column 1 is not closed"
    ),
    Refusal(
      "{\n  \"a\": [1,\n", .unexpectedEnd, 3, 1,
      "expected a value, but the text ends here; the array that begins on line 2, column 8 is not closed"),
    Refusal(
      "{\"a\": 1", .unexpectedEnd, 1, 8,
      "expected a comma or } after the value, but the text ends here; "
        + "the object that begins on line 1, column 1 is not closed"),
    Refusal(
      "{\"a\"", .unexpectedEnd, 1, 5,
      "expected a colon after the key, but the text ends here; "
        + "the object that begins on line 1, column 1 is not closed"),
    Refusal("tru", .unexpectedEnd, 1, 4, "expected a value, but the text ends here"),
    Refusal("-", .unexpectedEnd, 1, 2, "expected a digit after the minus sign, but the text ends here"),
    Refusal(
      "{\"a\": \"b", .unterminatedString, 1, 9,
      "the text ends inside the string that begins on line 1, column 7; expected a closing double quote"),
  ])
  func textsThatEndTooEarly(_ refusal: Refusal) throws { try check(refusal) }

  @Test(arguments: [
    Refusal("[1,]", .trailingComma, 1, 3, "a comma before ] is not allowed in JSON"),
    Refusal("{\"a\": 1,\n}", .trailingComma, 1, 8, "a comma before } is not allowed in JSON"),
    Refusal("[,1]", .unexpectedCharacter, 1, 2, "expected a value or ], found a comma"),
    Refusal("[1,,2]", .unexpectedCharacter, 1, 4, "expected a value, found a comma"),
    Refusal("[1 2]", .unexpectedCharacter, 1, 4, "expected a comma or ] after the value, found 2"),
    Refusal(
      "{\"a\": 1\n \"b\": 2}", .unexpectedCharacter, 2, 2,
      "expected a comma or } after the value, found a double quote"),
    Refusal("[1}", .unexpectedCharacter, 1, 3, "expected a comma or ] after the value, found }"),
    Refusal("{\"a\": 1]", .unexpectedCharacter, 1, 8, "expected a comma or } after the value, found ]"),
    Refusal("{\"a\", 1}", .unexpectedCharacter, 1, 5, "expected a colon after the key, found a comma"),
    Refusal("{\"a\" = 1}", .unexpectedCharacter, 1, 6, "expected a colon after the key, found ="),
    Refusal("{\"a\":}", .unexpectedCharacter, 1, 6, "expected a value, found }"),
    Refusal("{,}", .unexpectedCharacter, 1, 2, "expected a key in double quotes or }, found a comma"),
    Refusal(
      "{\"a\": 1; \"b\": 2}", .unexpectedCharacter, 1, 8,
      "expected a comma or } after the value, found a semicolon"),
    Refusal("]", .unexpectedCharacter, 1, 1, "expected a value, found ]"),
    Refusal("{}}", .unexpectedCharacter, 1, 3, "expected the end of the text after the value, found }"),
    Refusal(
      "{} {}", .severalValues, 1, 4,
      "expected the end of the text after the value, but another value begins here"),
    Refusal(
      "1\n2", .severalValues, 2, 1,
      "expected the end of the text after the value, but another value begins here"),
    Refusal("[\u{a0}1]", .unexpectedCharacter, 1, 2, "expected a value or ], found U+00A0"),
    Refusal("[1\u{feff}]", .unexpectedCharacter, 1, 3, "expected a comma or ] after the value, found U+FEFF"),
    Refusal(
      "[1\u{20ac}]", .unexpectedCharacter, 1, 3,
      "expected a comma or ] after the value, found \u{20ac} (U+20AC)"),
    Refusal("[1 \u{1}]", .unexpectedCharacter, 1, 4, "expected a comma or ] after the value, found U+0001"),
    Refusal("// a\n{}", .comment, 1, 1, "comments are not allowed in JSON"),
    Refusal("{ /* a */ }", .comment, 1, 3, "comments are not allowed in JSON"),
    Refusal("{} # a", .comment, 1, 4, "comments are not allowed in JSON"),
    Refusal("[1, / 2]", .unexpectedCharacter, 1, 5, "expected a value, found /"),
  ])
  func punctuation(_ refusal: Refusal) throws { try check(refusal) }

  @Test(arguments: [
    Refusal("{a: 1}", .missingQuotes, 1, 2, "keys need double quotes, found a"),
    Refusal("{\"a\": 1, b-c: 1}", .missingQuotes, 1, 10, "keys need double quotes, found b-c"),
    Refusal("{1: 1}", .missingQuotes, 1, 2, "keys need double quotes, found 1"),
    Refusal("{true: 1}", .missingQuotes, 1, 2, "keys need double quotes, found true"),
    Refusal("{'a': 1}", .wrongQuotes, 1, 2, "keys need straight double quotes, found a single quote"),
    Refusal("{\"a\": 'b'}", .wrongQuotes, 1, 7, "texts need straight double quotes, found a single quote"),
    Refusal(
      "{\"a\": \u{201c}b\u{201d}}", .wrongQuotes, 1, 7,
      "texts need straight double quotes, found \u{201c} (U+201C)"),
    Refusal("{\"a\": north}", .missingQuotes, 1, 7, "texts need double quotes, found north"),
    Refusal(
      "{\"a\": \u{e9}t\u{e9}}", .missingQuotes, 1, 7,
      "texts need double quotes, found \u{e9}t\u{e9}"),
    Refusal("[truex]", .missingQuotes, 1, 2, "texts need double quotes, found truex"),
    Refusal("[tru]", .missingQuotes, 1, 2, "texts need double quotes, found tru"),
    Refusal(
      "[" + String(repeating: "x", count: 100) + "]", .missingQuotes, 1, 2,
      "texts need double quotes, found " + String(repeating: "x", count: 40) + "\u{2026}"),
    Refusal("[True]", .misspeltLiteral, 1, 2, "JSON writes true, not True"),
    Refusal("[FALSE]", .misspeltLiteral, 1, 2, "JSON writes false, not FALSE"),
    Refusal("[None]", .misspeltLiteral, 1, 2, "JSON writes null, not None"),
    Refusal("undefined", .misspeltLiteral, 1, 1, "JSON writes null, not undefined"),
    Refusal("[NaN]", .notANumber, 1, 2, "JSON has no number for NaN; leave it out or write null"),
    Refusal("[-Infinity]", .notANumber, 1, 2, "JSON has no number for -Infinity; leave it out or write null"),
  ])
  func words(_ refusal: Refusal) throws { try check(refusal) }

  @Test(arguments: [
    Refusal(
      "[007]", .leadingZero, 1, 2,
      "numbers have no leading zeros; where these count, write a text in double quotes"),
    Refusal(
      "[-00]", .leadingZero, 1, 2,
      "numbers have no leading zeros; where these count, write a text in double quotes"),
    Refusal("[+1]", .plusSign, 1, 2, "numbers have no plus sign"),
    Refusal("[.5]", .missingDigit, 1, 2, "a number needs a digit before the point"),
    Refusal("[1.]", .missingDigit, 1, 4, "a number needs a digit after the point"),
    Refusal("[1.e5]", .missingDigit, 1, 4, "a number needs a digit after the point"),
    Refusal("[-x]", .missingDigit, 1, 3, "a number needs a digit after the minus sign"),
    Refusal("[1e]", .missingDigit, 1, 4, "a number needs a digit in the exponent"),
    Refusal("[1e+]", .missingDigit, 1, 5, "a number needs a digit in the exponent"),
    Refusal("[2027-01-31]", .invalidNumber, 1, 2, "2027-01-31 is not a number; a text needs double quotes"),
    Refusal("[0x1F]", .invalidNumber, 1, 2, "0x1F is not a number; a text needs double quotes"),
    Refusal("[1_000]", .invalidNumber, 1, 2, "1_000 is not a number; a text needs double quotes"),
    Refusal("[1.2.3]", .invalidNumber, 1, 2, "1.2.3 is not a number; a text needs double quotes"),
    Refusal("[5cm]", .invalidNumber, 1, 2, "5cm is not a number; a text needs double quotes"),
  ])
  func numbers(_ refusal: Refusal) throws { try check(refusal) }

  @Test(arguments: [
    Refusal(
      "[\"a\nb\"]", .controlCharacter, 1, 4,
      #"a line break in a string is written \n; is the closing double quote missing?"#),
    Refusal(
      "[\"a\r\nb\"]", .controlCharacter, 1, 4,
      #"a line break in a string is written \r; is the closing double quote missing?"#),
    Refusal("{\"\t\": 1}", .controlCharacter, 1, 3, #"a tab in a string is written \t"#),
    Refusal(
      "[\"\u{1b}\"]", .controlCharacter, 1, 3,
      #"the control character U+001B in a string is written \u001B"#),
    Refusal(
      "[\"\u{0}\"]", .controlCharacter, 1, 3,
      #"the control character U+0000 in a string is written \u0000"#),
    Refusal(
      #"["C:\Users"]"#, .invalidEscape, 1, 5, #"\U is not an escape; a backslash itself is written \\"#),
    Refusal(
      "[\"\\\u{1b}\"]", .invalidEscape, 1, 3,
      #"\\x1b is not an escape; a backslash itself is written \\"#),
    Refusal(#"["\u12G4"]"#, .invalidUnicodeEscape, 1, 3, #"\u needs four hexadecimal digits"#),
    Refusal(#"["\u12"]"#, .invalidUnicodeEscape, 1, 3, #"\u needs four hexadecimal digits"#),
    Refusal(
      #"["a\ud83d"]"#, .loneSurrogate, 1, 4,
      #"\ud83d is half of a surrogate pair and no character on its own; write both halves"#),
    Refusal(
      #"["\uDE00\uD83D"]"#, .loneSurrogate, 1, 3,
      #"\uDE00 is half of a surrogate pair and no character on its own; write both halves"#),
    Refusal(
      #"["\ud83d\u0041"]"#, .loneSurrogate, 1, 3,
      #"\ud83d is half of a surrogate pair and no character on its own; write both halves"#),
    Refusal(
      #"["\ud83d\n"]"#, .loneSurrogate, 1, 3,
      #"\ud83d is half of a surrogate pair and no character on its own; write both halves"#),
  ])
  func strings(_ refusal: Refusal) throws { try check(refusal) }

  @Test func whatWasExpectedIsSaid() throws {
    #expect(try refusal(of: "[1 2]").expected == "a comma or ] after the value")
    #expect(try refusal(of: "{\"a\": 1,}").expected == "}")
    #expect(try refusal(of: "{").expected == "a key in double quotes or }")
    #expect(try refusal(of: "\"\\u00").expected == "a closing double quote")
  }

  @Test func theOffsetCountsBytesAndTheColumnCharacters() throws {
    let error = try refusal(of: "[\n\"\u{1f600}\u{e9}\" x]")
    #expect(error.offset == 11)
    #expect(error.line == 2)
    #expect(error.column == 6)
  }
}

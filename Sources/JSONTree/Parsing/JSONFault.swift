/// What is wrong and where, as the parser finds it; line, column and message are worked out only when it
/// leaves the parser.
struct JSONFault: Error {
  let kind: JSONSyntaxError.Kind
  let offset: Int
  let expected: JSONExpectation
  /// What else the message speaks of: the opening quotation mark of a string that does not end, the bracket
  /// of a container that does not end, the bracket behind a comma, the limit that is exceeded.
  let related: Int?

  init(_ kind: JSONSyntaxError.Kind, at offset: Int, expected: JSONExpectation, related: Int? = nil) {
    self.kind = kind
    self.offset = offset
    self.expected = expected
    self.related = related
  }
}

/// What the grammar, or a limit, asks for at some place.
enum JSONExpectation: String {
  case value = "a value"
  case valueOrClosingBracket = "a value or ]"
  case key = "a key in double quotes"
  case keyOrClosingBrace = "a key in double quotes or }"
  case colon = "a colon after the key"
  case commaOrClosingBrace = "a comma or } after the value"
  case commaOrClosingBracket = "a comma or ] after the value"
  case closingBrace = "}"
  case closingBracket = "]"
  case end = "the end of the text after the value"

  case number = "a number"
  case wholeDigit = "a digit before the point"
  case digitAfterSign = "a digit after the minus sign"
  case digitAfterPoint = "a digit after the point"
  case exponentDigit = "a digit in the exponent"

  case closingQuote = "a closing double quote"
  case characterOrEscape = "a printable character or an escape"
  case escape = #"one of the escapes \" \\ \/ \b \f \n \r \t \u"#
  case hexadecimalDigits = "four hexadecimal digits"
  case surrogatePair = "both halves of a surrogate pair"

  case utf8 = "text in UTF-8"
  case smallerText = "a smaller text"
  case shallowerNesting = "less deep nesting"
  case fewerValues = "fewer values"

  /// Whether it is a digit inside a number.
  var isDigit: Bool {
    switch self {
    case .wholeDigit, .digitAfterSign, .digitAfterPoint, .exponentDigit: true
    default: false
    }
  }
}

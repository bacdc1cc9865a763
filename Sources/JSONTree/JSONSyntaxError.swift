/// The first thing that is wrong with a JSON text.
public struct JSONSyntaxError: Error, Sendable, Hashable {
  /// What kind of thing is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// There is nothing in the text but white space.
    case empty
    /// The text begins with the byte order mark of UTF-8, which RFC 8259, section 8.1, forbids.
    case byteOrderMark
    /// The text is in UTF-16.
    case utf16
    /// The text is in UTF-32.
    case utf32
    /// A byte does not belong to a well-formed UTF-8 character.
    case invalidUTF8
    /// A character stands where the grammar has no place for it, and no other kind says more about it.
    case unexpectedCharacter
    /// The text ends before its value does.
    case unexpectedEnd
    /// A second value follows the first.
    case severalValues
    /// A comma stands before `}` or `]`.
    case trailingComma
    /// A comment.
    case comment
    /// A key or a text stands without quotation marks.
    case missingQuotes
    /// A key or a text stands in single or typographic quotation marks.
    case wrongQuotes
    /// The text ends inside a string.
    case unterminatedString
    /// A string holds a control character (U+0000 to U+001F) that is not escaped.
    case controlCharacter
    /// A backslash is followed by a character that makes no escape with it.
    case invalidEscape
    /// `\u` is not followed by four hexadecimal digits.
    case invalidUnicodeEscape
    /// A `\u` escape gives half of a surrogate pair. RFC 8259's grammar lets it pass, but it stands for no
    /// character and cannot be carried in UTF-8, so it is refused.
    case loneSurrogate
    /// `True`, `None` and the like.
    case misspeltLiteral
    /// `NaN` or `Infinity`.
    case notANumber
    /// A number begins with a zero that is not its only whole digit.
    case leadingZero
    /// A number begins with a plus sign.
    case plusSign
    /// A number lacks a digit that its sign, point or exponent needs.
    case missingDigit
    /// Something begins like a number but goes on differently: `2027-01-31`, `0x1F`, `5cm`.
    case invalidNumber
    /// The text has more bytes than the limits allow.
    case tooLarge
    /// Objects and arrays nest deeper than the limits allow.
    case tooDeep
    /// The text holds more values than the limits allow.
    case tooManyValues
  }

  /// What kind of thing is wrong.
  public let kind: Kind
  /// The byte where it is, from 0; for a text that ends too early, the byte after the last one.
  public let offset: Int
  /// The line and column of that byte.
  public let position: JSONPosition
  /// What should have been there: `a comma or } after the value`.
  public let expected: String
  /// What is wrong and what would be right, on one line. Control characters of the text are escaped.
  public let message: String

  /// The line where it is, from 1.
  public var line: Int { position.line }
  /// The column where it is, from 1, counted in Unicode scalars.
  public var column: Int { position.column }

  /// Whether the text was given up because of a limit, so that it may be proper JSON.
  public var isLimit: Bool {
    switch kind {
    case .tooLarge, .tooDeep, .tooManyValues: true
    default: false
    }
  }

  init(_ fault: JSONFault, in bytes: [UInt8]) {
    kind = fault.kind
    offset = fault.offset
    expected = fault.expected.rawValue
    var position = JSONPosition.start
    position.advance(over: 0..<fault.offset, of: bytes)
    self.position = position
    message = JSONFaultMessage(fault, in: bytes).text
  }
}

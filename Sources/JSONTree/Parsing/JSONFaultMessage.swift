import Wording

/// Words for what the parser found, as a colleague would put it.
struct JSONFaultMessage {
  private let fault: JSONFault
  private let bytes: [UInt8]

  init(_ fault: JSONFault, in bytes: [UInt8]) {
    self.fault = fault
    self.bytes = bytes
  }

  /// What is wrong and what would be right, on one line.
  var text: String {
    switch fault.kind {
    case .empty:
      bytes.isEmpty ? "the text is empty; expected a value" : "the text is blank; expected a value"
    case .byteOrderMark:
      "the text begins with a byte order mark, which JSON does not allow; save it as UTF-8 without one"
    case .utf16: "the text is in UTF-16; save it as UTF-8"
    case .utf32: "the text is in UTF-32; save it as UTF-8"
    case .invalidUTF8:
      "the text is not UTF-8 here: \(UTF8Sequence.flaw(at: fault.offset, in: bytes.span)); save it as UTF-8"
    case .unexpectedCharacter: "expected \(expected), found \(found)"
    case .unexpectedEnd: unexpectedEnd
    case .severalValues: "expected \(expected), but another value begins here"
    case .trailingComma: "a comma before \(expected) is not allowed in JSON"
    case .comment: "comments are not allowed in JSON"
    case .missingQuotes: "\(wantsKey ? "keys" : "texts") need double quotes, found \(word)"
    case .wrongQuotes: "\(wantsKey ? "keys" : "texts") need straight double quotes, found \(found)"
    case .unterminatedString:
      "the text ends inside the string that begins \(place(fault.related)); expected \(expected)"
    case .controlCharacter: controlCharacter
    case .invalidEscape: invalidEscape
    case .invalidUnicodeEscape: #"\u needs \#(expected)"#
    case .loneSurrogate:
      "\(escape) is half of a surrogate pair and no character on its own; write both halves"
    case .misspeltLiteral: "JSON writes \(JSONWord.literal(meantBy: wordText) ?? expected), not \(word)"
    case .notANumber: "JSON has no number for \(word); leave it out or write null"
    case .leadingZero: "numbers have no leading zeros; where these count, write a text in double quotes"
    case .plusSign: "numbers have no plus sign"
    case .missingDigit: missingDigit
    case .invalidNumber: "\(word) is not a number; a text needs double quotes"
    case .tooLarge:
      "the text has \(counted(bytes.count, "byte")), more than the \(fault.related ?? 0) that are read"
    case .tooDeep: "objects and arrays nest deeper than \(counted(fault.related ?? 0, "level"))"
    case .tooManyValues: "the text holds more than \(counted(fault.related ?? 0, "value"))"
    }
  }

  private var expected: String { fault.expected.rawValue }

  private var wantsKey: Bool { fault.expected == .key || fault.expected == .keyOrClosingBrace }

  private var byte: UInt8 { bytes[fault.offset] }

  private var wordText: String { JSONWord(at: fault.offset, in: bytes).text }

  private var word: String { VisibleText.escaping(wordText) }
}

extension JSONFaultMessage {
  private var unexpectedEnd: String {
    let end = "expected \(expected), but the text ends here"
    guard let opening = fault.related else { return end }
    let container = bytes[opening] == ASCII.openingBrace ? "object" : "array"
    return end + "; the \(container) that begins \(place(opening)) is not closed"
  }

  private var missingDigit: String {
    // In the place of a value there is no digit before the point.
    let digit = fault.expected.isDigit ? fault.expected : .wholeDigit
    return "a number needs \(digit.rawValue)"
  }

  private var controlCharacter: String {
    switch byte {
    case ASCII.lineFeed: #"a line break in a string is written \n; is the closing double quote missing?"#
    case ASCII.carriageReturn:
      #"a line break in a string is written \r; is the closing double quote missing?"#
    case ASCII.tab: #"a tab in a string is written \t"#
    default:
      "the control character \(codePoint(UInt32(byte))) in a string is written \\u\(hexadecimal(UInt32(byte)))"
    }
  }

  private var invalidEscape: String {
    let letter = UTF8Sequence(at: fault.offset + 1, in: bytes.span).scalar.map(String.init) ?? ""
    return #"\\#(VisibleText.escaping(letter)) is not an escape; a backslash itself is written \\"#
  }

  /// The six bytes of a `\u` escape.
  private var escape: String {
    String(decoding: bytes[fault.offset..<min(fault.offset + 6, bytes.count)], as: UTF8.self)
  }

  /// The character at the fault, by name where its sign would be misread.
  private var found: String {
    guard let scalar = UTF8Sequence(at: fault.offset, in: bytes.span).scalar else { return "" }
    switch scalar {
    case "\"": return "a double quote"
    case "'": return "a single quote"
    case "`": return "a backtick"
    case ",": return "a comma"
    case ";": return "a semicolon"
    case ":": return "a colon"
    case ".": return "a point"
    default: break
    }
    if !wordText.isEmpty { return word }
    if scalar.isASCII, !VisibleText.acts(scalar) { return String(scalar) }
    let shown = VisibleText.acts(scalar) || scalar.properties.isWhitespace ? "" : "\(scalar) "
    return shown.isEmpty ? codePoint(scalar.value) : "\(shown)(\(codePoint(scalar.value)))"
  }

  private func place(_ offset: Int?) -> String {
    var position = JSONPosition.start
    position.advance(over: 0..<(offset ?? 0), of: bytes)
    return "on line \(position.line), column \(position.column)"
  }

  private func codePoint(_ value: UInt32) -> String { "U+\(hexadecimal(value))" }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

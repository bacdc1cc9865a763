extension JSONParser {
  /// Reads the string whose opening quotation mark stands at `offset` (RFC 8259, section 7).
  mutating func readString(as kind: JSONNode.Kind) throws(JSONFault) {
    let start = offset
    var hasEscapes = false
    offset += 1
    while true {
      offset = bytes.span.endOfPlainRun(from: offset, to: bytes.count)
      guard offset < bytes.count else { throw unterminated(from: start) }
      switch bytes[offset] {
      case ASCII.quote:
        offset += 1
        return try append(kind, from: start, hasEscapes: hasEscapes)
      case ASCII.backslash:
        hasEscapes = true
        try skipEscape(inStringFrom: start)
      case ..<ASCII.space:
        throw JSONFault(.controlCharacter, at: offset, expected: .characterOrEscape)
      default:
        let character = UTF8Sequence(at: offset, in: bytes.span)
        guard character.scalar != nil else {
          throw JSONFault(.invalidUTF8, at: offset, expected: .utf8)
        }
        offset += character.length
      }
    }
  }

  private func unterminated(from start: Int) -> JSONFault {
    JSONFault(.unterminatedString, at: bytes.count, expected: .closingQuote, related: start)
  }

  /// Passes over the escape whose backslash stands at `offset`.
  private mutating func skipEscape(inStringFrom start: Int) throws(JSONFault) {
    guard offset + 1 < bytes.count else { throw unterminated(from: start) }
    switch bytes[offset + 1] {
    case ASCII.quote, ASCII.backslash, ASCII.slash,
      UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 2
    case UInt8(ascii: "u"):
      try skipUnicodeEscape(inStringFrom: start)
    case 0x80... where UTF8Sequence(at: offset + 1, in: bytes.span).scalar == nil:
      throw JSONFault(.invalidUTF8, at: offset + 1, expected: .utf8)
    default:
      throw JSONFault(.invalidEscape, at: offset, expected: .escape)
    }
  }

  /// Passes over a `\u` escape, or over the two that make a surrogate pair.
  private mutating func skipUnicodeEscape(inStringFrom start: Int) throws(JSONFault) {
    let escape = offset
    let unit = try takeCodeUnit(inStringFrom: start)
    guard UTF16.isSurrogate(unit) else { return }
    if UTF16.isLeadSurrogate(unit) {
      // The second half may be missing only because the text is cut short.
      guard !#"\u"#.utf8.starts(with: bytes[offset...]) else { throw unterminated(from: start) }
      if textFollows(#"\u"#), UTF16.isTrailSurrogate(try takeCodeUnit(inStringFrom: start)) { return }
    }
    throw JSONFault(.loneSurrogate, at: escape, expected: .surrogatePair)
  }

  /// Takes the `\u` and the four digits at `offset`.
  private mutating func takeCodeUnit(inStringFrom start: Int) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for position in offset + 2..<offset + 6 {
      guard position < bytes.count else { throw unterminated(from: start) }
      guard let digit = ASCII.hexadecimalValue(bytes[position]) else {
        throw JSONFault(.invalidUnicodeEscape, at: offset, expected: .hexadecimalDigits)
      }
      unit = unit << 4 | digit
    }
    offset += 6
    return unit
  }
}

extension JSONParser {
  /// Says what is wrong with what stands at `offset`, where `expected` should. Nothing is read further; this
  /// is only called to throw.
  func unexpected(_ expected: JSONExpectation) -> JSONFault {
    guard offset < bytes.count else {
      return JSONFault(.unexpectedEnd, at: offset, expected: expected, related: openContainer)
    }
    let character = UTF8Sequence(at: offset, in: bytes.span)
    guard let scalar = character.scalar else {
      return JSONFault(.invalidUTF8, at: offset, expected: .utf8)
    }
    if expected == .value || expected == .valueOrClosingBracket, JSONWord.isCutLiteral(bytes[offset...]) {
      return JSONFault(.unexpectedEnd, at: bytes.count, expected: expected, related: openContainer)
    }
    return JSONFault(kind(of: scalar, expected), at: offset, expected: expected, related: openContainer)
  }

  private func kind(of scalar: Unicode.Scalar, _ expected: JSONExpectation) -> JSONSyntaxError.Kind {
    if expected.isDigit { return .missingDigit }
    if scalar == "#" || textFollows("//") || textFollows("/*") { return .comment }
    switch expected {
    case .value, .valueOrClosingBracket:
      switch scalar {
      case "+": return .plusSign
      case ".": return .missingDigit
      default: return wordMistake(scalar) ?? .unexpectedCharacter
      }
    case .key, .keyOrClosingBrace:
      if ASCII.isDigit(next) || next == ASCII.minus { return .missingQuotes }
      return wordMistake(scalar).map { $0 == .wrongQuotes ? $0 : .missingQuotes } ?? .unexpectedCharacter
    case .end:
      return beginsValue(scalar) ? .severalValues : .unexpectedCharacter
    default:
      return .unexpectedCharacter
    }
  }

  /// What is wrong with something that is neither a proper value nor punctuation; nil if it is no word at
  /// all.
  private func wordMistake(_ scalar: Unicode.Scalar) -> JSONSyntaxError.Kind? {
    if WrongQuotes.contains(scalar) { return .wrongQuotes }
    guard scalar.properties.isAlphabetic || scalar == "_" || scalar == "$" else { return nil }
    let word = JSONWord(at: offset, in: bytes).text
    if JSONWord.nonNumbers.contains(word.lowercased()) { return .notANumber }
    if JSONWord.literal(meantBy: word) != nil { return .misspeltLiteral }
    return .missingQuotes
  }

  private func beginsValue(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "{", "[", "-", "0"..."9", "t", "f", "n": true
    default: false
    }
  }
}

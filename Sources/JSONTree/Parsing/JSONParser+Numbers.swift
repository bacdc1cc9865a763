extension JSONParser {
  /// Reads the number that begins at `offset` (RFC 8259, section 6). Only its form is checked: numbers may
  /// have any size.
  mutating func readNumber() throws(JSONFault) {
    let start = offset
    if next == ASCII.minus {
      offset += 1
      if textFollows("Infinity") || textFollows("NaN") {
        throw JSONFault(.notANumber, at: start, expected: .number)
      }
    }
    let beginsWithZero = next == ASCII.zero
    let firstDigit = offset
    try readDigits(expecting: .digitAfterSign)
    guard !beginsWithZero || offset == firstDigit + 1 else {
      throw JSONFault(.leadingZero, at: start, expected: .number)
    }
    if next == ASCII.point {
      offset += 1
      try readDigits(expecting: .digitAfterPoint)
    }
    if next | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if next == ASCII.plus || next == ASCII.minus { offset += 1 }
      try readDigits(expecting: .exponentDigit)
    }
    guard !ASCII.isWordPart(next) else {
      throw JSONFault(.invalidNumber, at: start, expected: .number)
    }
    try append(.number, from: start)
  }

  /// Reads one digit or more.
  private mutating func readDigits(expecting expected: JSONExpectation) throws(JSONFault) {
    guard ASCII.isDigit(next) else { throw unexpected(expected) }
    while ASCII.isDigit(next) { offset += 1 }
  }
}

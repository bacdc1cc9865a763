extension JSONText {
  /// How many bytes of a string are copied in one go.
  static let pieceSize = 16 << 10

  /// Appends some of a string, from `offset` on, as it stands between quotation marks, and returns how far it
  /// got: to the string's end, or until the buffer is full.
  mutating func escapePiece(of string: Span<UInt8>, from offset: Int) -> Int {
    var offset = offset
    while offset < string.count, !isFull {
      let limit = min(string.count, offset + Self.pieceSize)
      let end = Self.endOfCopiedRun(of: string, from: offset, to: limit)
      if end > offset {
        append(string, offset..<end)
        offset = end
      } else {
        offset += appendCharacter(at: offset, of: string)
      }
    }
    return offset
  }

  /// Where the run of characters that need no escape ends, at the latest with the character that reaches
  /// `limit`.
  private static func endOfCopiedRun(of string: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var offset = start
    while true {
      offset = string.endOfPlainRun(from: offset, to: limit)
      guard offset < limit, string[offset] >= 0x80 else { return offset }
      let character = UTF8Sequence(at: offset, in: string)
      guard let scalar = character.scalar, !acts(scalar) else { return offset }
      offset += character.length
    }
  }

  /// Appends bytes as they are.
  mutating func append(_ string: Span<UInt8>, _ range: Range<Int>) {
    bytes.append(addingCapacity: range.count) { $0.append(copying: string.extracting(range)) }
  }

  /// Appends the character at `offset`, which needs an escape or is ill-formed, and returns how many bytes it
  /// has in the string.
  private mutating func appendCharacter(at offset: Int, of string: Span<UInt8>) -> Int {
    let character = UTF8Sequence(at: offset, in: string)
    guard let scalar = character.scalar else {
      bytes.append(contentsOf: "\u{fffd}".utf8)
      return character.length
    }
    switch scalar {
    case "\"": appendEscape(ASCII.quote)
    case "\\": appendEscape(ASCII.backslash)
    case "\u{08}": appendEscape(UInt8(ascii: "b"))
    case "\u{0c}": appendEscape(UInt8(ascii: "f"))
    case "\n": appendEscape(UInt8(ascii: "n"))
    case "\r": appendEscape(UInt8(ascii: "r"))
    case "\t": appendEscape(UInt8(ascii: "t"))
    default: appendUnicodeEscape(scalar)
    }
    return character.length
  }

  /// Whether a character does something to a terminal or to the order of what is read: the C0 and C1
  /// controls, the bidirectional marks (Unicode Standard Annex 9, section 2), the separators of lines and
  /// paragraphs. Or whether it may not stand in other kinds of text that JSON is put into: YAML 1.2, XML 1.0 and
  /// many decoders know no U+FFFE and U+FFFF, and take U+FEFF for a byte order mark. All are below U+10000.
  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f...0x9f, 0x061c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff, 0xfffe,
      0xffff:
      true
    default: false
    }
  }

  private mutating func appendEscape(_ letter: UInt8) {
    bytes.append(ASCII.backslash)
    bytes.append(letter)
  }

  private mutating func appendUnicodeEscape(_ scalar: Unicode.Scalar) {
    appendEscape(UInt8(ascii: "u"))
    for shift in stride(from: UInt32(12), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: scalar.value >> shift & 0xf)
      bytes.append(digit < 10 ? ASCII.zero + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

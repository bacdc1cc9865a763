/// Tells whether a name in some old encoding can stand for a text, as the name of a header can for the text of its Unicode path field.
///
/// ASCII characters, among them all that structure a path, are the same in both, one for one. Where the text has other characters, the name has bytes
/// above 127, or what writers put for characters that their encoding lacks: `?`, `_`, or Info-ZIP's `#U1234` and `#L123456`.
enum NameTranscription {
  static func isPlausible(of text: String, as name: [UInt8]) -> Bool {
    var rest = name[...]
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.first {
      if scalar.isASCII {
        guard rest.popFirst() == UInt8(scalar.value) else { return false }
        scalars.removeFirst()
        continue
      }
      let run = scalars.prefix { !$0.isASCII }.count
      scalars.removeFirst(run)
      guard takeStandIns(for: run, from: &rest) else { return false }
    }
    return rest.isEmpty
  }

  /// Takes what stands for a run of characters beyond ASCII: at least one stand-in, and all bytes above 127 that follow.
  private static func takeStandIns(for run: Int, from rest: inout ArraySlice<UInt8>) -> Bool {
    var taken = 0
    while let byte = rest.first {
      if byte >= 0x80 {
        rest.removeFirst()
      } else if taken < run, let length = standIn(at: rest) {
        rest.removeFirst(length)
      } else {
        break
      }
      taken += 1
    }
    return taken > 0
  }

  /// How long the stand-in is that the bytes begin with; nil if they begin with none.
  private static func standIn(at bytes: ArraySlice<UInt8>) -> Int? {
    switch bytes.first {
    case UInt8(ascii: "?"), UInt8(ascii: "_"): return 1
    case UInt8(ascii: "#"):
      let digits =
        switch bytes.dropFirst().first {
        case UInt8(ascii: "U"): 4
        case UInt8(ascii: "L"): 6
        default: 0
        }
      let escape = bytes.dropFirst(2).prefix(digits)
      let isEscape = digits > 0 && escape.count == digits && escape.allSatisfy(isHexadecimal)
      return isEscape ? 2 + digits : nil
    default: return nil
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }
}

/// What may stand before the first component of a name.
package enum NamePrefix {
  /// The position behind a drive letter and its colon, as in `C:/photos`; the name's start if there is none.
  static func afterDrive(_ bytes: RawSpan, _ name: Range<Int>) -> Int {
    let start = name.lowerBound
    guard name.count >= 2, ByteWord.byte(bytes, at: start + 1) == UInt8(ascii: ":") else { return start }
    switch ByteWord.byte(bytes, at: start) | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return start + 2
    default: return start
    }
  }

  /// The position behind the separators that a range begins with.
  static func afterSeparators(_ bytes: RawSpan, _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound, isSeparator(ByteWord.byte(bytes, at: position)) { position += 1 }
    return position
  }

  /// Whether a byte separates components, on Windows at least.
  package static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }
}

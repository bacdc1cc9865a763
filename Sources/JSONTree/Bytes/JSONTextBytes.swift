/// The UTF-8 bytes that a string of a parsed text stands for: its escapes are replaced one by one, so that
/// strings can be compared without being made.
struct JSONTextBytes: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int
  /// The bytes still to come of a character that was escaped.
  private var escaped: Unicode.Scalar.UTF8View.Iterator?

  /// The bytes of the string whose quotation marks enclose `content`. The parser has checked it, so every
  /// escape is complete.
  init(_ bytes: [UInt8], content: Range<Int>) {
    self.bytes = bytes
    offset = content.lowerBound
    end = content.upperBound
  }

  mutating func next() -> UInt8? {
    if let byte = escaped?.next() { return byte }
    guard offset < end else { return nil }
    let byte = bytes[offset]
    offset += 1
    guard byte == ASCII.backslash else { return byte }
    let letter = bytes[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0c
    case UInt8(ascii: "n"): return ASCII.lineFeed
    case UInt8(ascii: "r"): return ASCII.carriageReturn
    case UInt8(ascii: "t"): return ASCII.tab
    case UInt8(ascii: "u"):
      escaped = takeScalar().utf8.makeIterator()
      return escaped?.next()
    default: return letter
    }
  }

  /// Takes the digits of one `\u` escape, or of two that make a pair.
  private mutating func takeScalar() -> Unicode.Scalar {
    let unit = takeCodeUnit()
    guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) ?? "\u{fffd}" }
    offset += 2
    let value = 0x1_0000 + (UInt32(unit & 0x3ff) << 10 | UInt32(takeCodeUnit() & 0x3ff))
    return Unicode.Scalar(value) ?? "\u{fffd}"
  }

  private mutating func takeCodeUnit() -> UInt16 {
    var unit: UInt16 = 0
    for byte in bytes[offset..<offset + 4] { unit = unit << 4 | (ASCII.hexadecimalValue(byte) ?? 0) }
    offset += 4
    return unit
  }
}

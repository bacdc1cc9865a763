/// Questions about seven bytes of a name at once. The bytes lie in the lower end of a 64-bit word, the first one lowest.
enum ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The word at a position. Behind the end of the span there are zeros.
  @inline(__always) static func load(_ bytes: RawSpan, at position: Int) -> UInt64 {
    guard bytes.byteCount - position >= 8 else { return tail(bytes, at: position) }
    return unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  private static func tail(_ bytes: RawSpan, at position: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<bytes.byteCount - position {
      word |= UInt64(byte(bytes, at: position + offset)) << UInt64(offset * 8)
    }
    return word
  }

  /// The byte at a position.
  @inline(__always) static func byte(_ bytes: RawSpan, at position: Int) -> UInt8 {
    unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self)
  }

  /// The first bytes of a word; the others are zero.
  @inline(__always) static func prefix(_ word: UInt64, _ count: Int) -> UInt64 {
    word & (1 &<< UInt64(truncatingIfNeeded: count * 8) &- 1)
  }

  /// Where the first `/` or `\` stands in a word; 8 if there is none.
  @inline(__always) static func firstSeparator(_ word: UInt64) -> Int {
    let found = zeros(word ^ 0x2f2f_2f2f_2f2f_2f2f) | zeros(word ^ 0x5c5c_5c5c_5c5c_5c5c)
    return found.trailingZeroBitCount >> 3
  }

  /// The high bits of the bytes that are zero; right up to the first of them.
  @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

  /// Whether the first `count` bytes, at most seven, are letters, digits or among `-./@[]^_` and the grave accent. The others are zero.
  @inline(__always) static func isPlain(_ word: UInt64, count: Int) -> Bool {
    // The other bytes become `0`.
    let low = word & ~highs | 0x3030_3030_3030_3030 &<< UInt64(truncatingIfNeeded: count * 8)
    let plain =
      (low &+ 0x5353_5353_5353_5353) & ~(low &+ 0x4646_4646_4646_4646)  // `-` to `9`
      | (low &+ 0x4040_4040_4040_4040) & ~(low &+ 0x2424_2424_2424_2424)  // `@` to `[`
      | (low &+ 0x2323_2323_2323_2323) & ~(low &+ 0x0505_0505_0505_0505)  // `]` to `z`
    return plain & ~word & highs == highs
  }

  /// The word with its ASCII letters in lower case.
  @inline(__always) static func lowercased(_ word: UInt64) -> UInt64 {
    let low = word & ~highs
    let isUpper = (low &+ 0x3f3f_3f3f_3f3f_3f3f) & ~(low &+ 0x2525_2525_2525_2525) & ~word & highs
    return word | isUpper >> 2
  }

  /// How many bytes two ranges of equal length have in common from their starts on, at most `limit`.
  @inline(__always) static func commonLength(_ bytes: RawSpan, _ a: Int, _ b: Int, limit: Int) -> Int {
    var length = 0
    while length < limit {
      let difference = load(bytes, at: a + length) ^ load(bytes, at: b + length)
      if difference != 0 { return min(limit, length + difference.trailingZeroBitCount >> 3) }
      length += 8
    }
    return limit
  }
}

extension Span<UInt8> {
  /// Where the run of plain bytes from `start` on ends, at `end` at the latest. A byte is plain if it is
  /// printable ASCII and neither `"` nor `\`: the parser can pass over it, and the writer can copy it.
  func endOfPlainRun(from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && start <= end && end <= count, "a run lies within its bytes")
    // Loads need no check of their own, and every bit pattern is an integer.
    let raw = unsafe bytes
    var offset = start
    while offset + 8 <= end {
      let special = Self.special(
        unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
      if special != 0 { return offset + special.trailingZeroBitCount / 8 }
      offset += 8
    }
    guard end >= 8 else {
      while offset < end, Self.isPlain(self[offset]) { offset += 1 }
      return offset
    }
    // The last bytes are loaded with some that were seen already, which are shifted out.
    let rest = end - offset
    guard rest > 0 else { return end }
    let last = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: end - 8, as: UInt64.self)
    return offset + Swift.min(rest, Self.special(last >> UInt64((8 - rest) * 8)).trailingZeroBitCount / 8)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= ASCII.space && byte < ASCII.delete && byte != ASCII.quote && byte != ASCII.backslash
  }

  /// The top bit of each of eight bytes that is not plain; of the bytes above the first such one it may be set all the same. Subtracting n from every
  /// byte borrows into the top bit of a byte below n, and of no byte unless there is one; `word ^ n` makes the bytes that equal n zero.
  private static func special(_ word: UInt64) -> UInt64 {
    let topBits = everyByte(0x80)
    let quotes = word ^ everyByte(ASCII.quote)
    let backslashes = word ^ everyByte(ASCII.backslash)
    let deletes = word ^ everyByte(ASCII.delete)
    var special = word | ((word &- everyByte(ASCII.space)) & ~word)
    special |= (quotes &- everyByte(1)) & ~quotes
    special |= (backslashes &- everyByte(1)) & ~backslashes
    special |= (deletes &- everyByte(1)) & ~deletes
    return special & topBits
  }

  private static func everyByte(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension Span<UInt8> {
  /// Where the run of plain bytes from `start` on ends, at `end` at the latest. A byte is plain if it is
  /// printable ASCII and neither `"` nor `\`: the parser can pass over it, and the writer can copy it.
  func endOfPlainRun(from start: Int, to end: Int) -> Int {
    // Loads from the raw bytes are bounds-checked, and every bit pattern is an integer.
    let raw = unsafe bytes
    var offset = start
    while offset + 8 <= end {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      guard Self.isPlain(word) else { break }
      offset += 8
    }
    while offset < end, Self.isPlain(self[offset]) { offset += 1 }
    return offset
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= ASCII.space && byte < ASCII.delete && byte != ASCII.quote && byte != ASCII.backslash
  }

  /// Whether all eight bytes are plain. Subtracting n from every byte borrows into the top bit of a byte
  /// below n, and of no byte unless there is one; `word ^ n` makes the bytes that equal n zero.
  private static func isPlain(_ word: UInt64) -> Bool {
    let topBits = everyByte(0x80)
    let quotes = word ^ everyByte(ASCII.quote)
    let backslashes = word ^ everyByte(ASCII.backslash)
    let deletes = word ^ everyByte(ASCII.delete)
    var special = word | ((word &- everyByte(ASCII.space)) & ~word)
    special |= (quotes &- everyByte(1)) & ~quotes
    special |= (backslashes &- everyByte(1)) & ~backslashes
    special |= (deletes &- everyByte(1)) & ~deletes
    return special & topBits == 0
  }

  private static func everyByte(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

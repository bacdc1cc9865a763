/// A field of up to eight bytes, highest first, of which the bytes may come in several pieces.
struct ByteField: Sendable {
  private(set) var value: UInt64 = 0
  private(set) var count = 0

  /// Takes bytes until there are `size`, or the piece ends; returns the offset behind the last one taken.
  mutating func fill(to size: Int, from piece: RawSpan, at start: Int) -> Int {
    var position = start
    while count < size, position < piece.byteCount {
      value = value << 8 | UInt64(piece.byte(at: position))
      count += 1
      position += 1
    }
    return position
  }
}

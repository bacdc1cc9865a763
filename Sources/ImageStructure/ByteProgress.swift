/// How many bytes went by, and how many of the last ones were zero.
struct ByteProgress: Sendable {
  /// The offset of the piece that is being walked through.
  private(set) var pieceStart: UInt64 = 0
  /// How many bytes there were.
  private(set) var count: UInt64 = 0
  /// How many bytes at the end are zero.
  private(set) var zeroBytesAtEnd: UInt64 = 0

  mutating func add(_ piece: RawSpan) {
    pieceStart = count
    count += UInt64(piece.byteCount)
    let zeros = piece.zeroBytesAtEnd
    zeroBytesAtEnd = zeros == piece.byteCount ? zeroBytesAtEnd + UInt64(zeros) : UInt64(zeros)
  }
}

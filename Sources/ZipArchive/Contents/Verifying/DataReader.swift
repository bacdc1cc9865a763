import ByteSources

/// Reads data from front to back in large pieces: what lies close together costs one read.
struct DataReader {
  private(set) var window: ByteWindow
  static let pieceLength = 512 << 10

  init(_ source: any ByteSource, end: UInt64) {
    window = ByteWindow(source, end: end)
  }

  /// Sees to it that some bytes from a place on are in memory: as many as are there already, or else a piece. Says how many.
  mutating func reach(_ position: UInt64, upTo most: UInt64) throws(ByteSourceError) -> Int {
    if !window.holds(position, 1) { try window.move(to: position, length: Self.pieceLength) }
    let held = window.buffer.count - window.position(of: position)
    guard held > 0 else { throw Self.beyondEnd(position) }
    return Int(min(UInt64(held), most))
  }

  /// Sees to it that some bytes are in memory, all of them. They lie before the end.
  ///
  /// - Parameter ahead: how many bytes from the place on are worth reading, if it has to be read at all.
  mutating func reachWhole(
    _ position: UInt64, count: Int, ahead: @autoclosure () -> Int
  ) throws(ByteSourceError) {
    if !window.holds(position, count) { try window.move(to: position, length: max(count, ahead())) }
    guard window.holds(position, count) else { throw Self.beyondEnd(position) }
  }

  /// Where bytes that are in memory lie in the window's buffer.
  func range(at position: UInt64, count: Int) -> Range<Int> {
    let start = window.position(of: position)
    return start..<start + count
  }

  private static func beyondEnd(_ position: UInt64) -> ByteSourceError {
    ByteSourceError(.outOfBounds, "byte \(position) lies beyond the contents")
  }
}

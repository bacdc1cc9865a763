import ByteSources

/// A stretch of a source's bytes in memory, moved as it is needed: headers that lie close together cost one read.
struct ByteWindow {
  /// The bytes in memory, whose room is kept when the window moves.
  private(set) var buffer: [UInt8] = []

  private let source: any ByteSource
  /// Nothing is read from here on.
  private let end: UInt64
  private var start: UInt64 = 0

  init(_ source: any ByteSource, end: UInt64) {
    self.source = source
    self.end = end
  }

  /// Where a place in the source lies in the buffer.
  func position(of offset: UInt64) -> Int { Int(offset - start) }

  /// Whether a range is in memory.
  func holds(_ offset: UInt64, _ count: Int) -> Bool {
    guard offset >= start, offset - start <= UInt64(buffer.count) else { return false }
    return UInt64(buffer.count) - (offset - start) >= UInt64(count)
  }

  /// Reads so many bytes from an offset on, or as many as there are.
  mutating func move(to offset: UInt64, length: Int) throws(ByteSourceError) {
    start = min(offset, end)
    do throws(ByteSourceError) {
      try source.read(at: start, count: Int(min(UInt64(length), end - start)), into: &buffer)
    } catch {
      buffer.removeAll()
      throw error
    }
  }

  /// Sees to it that a range is in memory; false if it reaches beyond the end.
  mutating func reach(_ offset: UInt64, _ count: Int) throws(ByteSourceError) -> Bool {
    if holds(offset, count) { return true }
    guard offset <= end, end - offset >= UInt64(count) else { return false }
    try move(to: offset, length: max(count, 4096))
    return true
  }

  /// The local header at an offset that is in memory.
  func localRecord(at offset: UInt64) -> LocalRecord? {
    unsafe LocalRecord(buffer.span.bytes, at: position(of: offset))
  }

  /// The bytes from an offset on, which are in memory.
  func leadingBytes(at offset: UInt64, count: Int) -> LeadingBytes {
    guard count > 0 else { return LeadingBytes() }
    let start = position(of: offset)
    return unsafe LeadingBytes(buffer.span.bytes.extracting(start..<start + count))
  }
}

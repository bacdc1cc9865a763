/// Which bytes of the file an entry takes: local header, data and data descriptor.
struct EntrySpan: Sendable {
  let entry: UInt32
  /// How long the local header is; 0 if the entry's bytes could not be found.
  let headerLength: UInt32
  let start: UInt64
  /// The first byte behind it.
  let end: UInt64

  init(entry: Int, start: UInt64, headerLength: Int, end: UInt64) {
    self.entry = UInt32(entry)
    self.start = start
    self.headerLength = UInt32(headerLength)
    self.end = end
  }

  /// An entry of which only the place is known that its record gives.
  static func unplaced(_ entry: Int, at start: UInt64) -> EntrySpan {
    EntrySpan(entry: entry, start: start, headerLength: 0, end: start)
  }

  var isPlaced: Bool { headerLength > 0 }
  /// Where the data starts; nil if that cannot be said.
  var dataOffset: UInt64? { isPlaced ? start + UInt64(headerLength) : nil }
}

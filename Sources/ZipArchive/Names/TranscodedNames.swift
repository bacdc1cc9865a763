/// Where the names lie that had to be transcoded. Mostly there is none, and then nothing is kept.
struct TranscodedNames: Sendable {
  private struct Place: Sendable {
    let start: UInt32
    /// 0 if the entry's name stands as it is in its record: a name without bytes is never transcoded.
    let length: UInt32
  }

  /// By entry, as far as the last one whose name had to be transcoded.
  private var places: [Place] = []

  /// Notes where the name of an entry lies. Entries come in their order.
  mutating func add(_ range: Range<Int>, of entry: Int) {
    let missing = entry - places.count
    places.append(contentsOf: repeatElement(Place(start: 0, length: 0), count: missing))
    places.append(Place(start: UInt32(range.lowerBound), length: UInt32(range.count)))
  }

  /// Where the name of an entry lies; nil if it was not transcoded.
  func range(of entry: Int) -> Range<Int>? {
    guard entry < places.count, places[entry].length > 0 else { return nil }
    let start = Int(places[entry].start)
    return start..<start + Int(places[entry].length)
  }
}

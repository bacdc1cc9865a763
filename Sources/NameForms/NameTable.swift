/// Finds the number of a name among names that are known as ranges of bytes, without making a `String` of either.
///
/// Open addressing with linear probing over Swift's randomly seeded hash, so that no choice of names makes it slow.
package struct NameTable {
  private struct Slot {
    var hash: UInt32 = 0
    /// The name's number plus one; 0 is a free slot.
    var number: UInt32 = 0
  }

  private var slots: [Slot]
  package private(set) var count = 0

  /// A table with room for so many names; it grows when there are more.
  package init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// The number of a name, if it is known; `isName` says whether a candidate number bears it.
  package func find(_ hash: UInt32, where isName: (Int) -> Bool) -> Int? {
    number(at: position(of: hash, where: isName))
  }

  /// Looks at the place of a name without a question. Looking at many names' places at once takes hardly longer than at one's, if the table
  /// lies in slow memory; questions about them are then quick.
  package func visit(_ hash: UInt32) -> UInt32 { slots[Int(hash) & (slots.count - 1)].number }

  /// The number of a name, if it is known; otherwise the name is remembered under the number given. Asks once for what `find` and `insert` ask
  /// twice.
  package mutating func find(
    _ hash: UInt32, orInsert number: Int, where isName: (Int) -> Bool
  ) -> Int? {
    if count * 2 >= slots.count { grow() }
    let position = position(of: hash, where: isName)
    if let known = self.number(at: position) { return known }
    slots[position] = Slot(hash: hash, number: UInt32(number + 1))
    count += 1
    return nil
  }

  /// Where a name is, or would be: its own slot, or the first free one.
  private func position(of hash: UInt32, where isName: (Int) -> Bool) -> Int {
    let mask = slots.count - 1
    var position = Int(hash) & mask
    while let number = number(at: position), slots[position].hash != hash || !isName(number) {
      position = (position + 1) & mask
    }
    return position
  }

  private func number(at position: Int) -> Int? {
    let number = slots[position].number
    return number == 0 ? nil : Int(number) - 1
  }

  /// Remembers the number of a name that is not known yet.
  package mutating func insert(_ hash: UInt32, number: Int) {
    if count * 2 >= slots.count { grow() }
    place(Slot(hash: hash, number: UInt32(number + 1)))
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number != 0 { place(slot) }
  }

  private mutating func place(_ slot: Slot) { slots[position(of: slot.hash) { _ in false }] = slot }

  /// The hash of a range of bytes.
  package static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let span = bytes.extracting(range)
    var hasher = Hasher()
    unsafe span.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }
}

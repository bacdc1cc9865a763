/// Remembers many names in one array, so that one more costs no allocation of its own.
struct NameStore {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How many names there are.
  var count: Int { ends.count }

  /// Adds a name; its number is the count before.
  mutating func append(_ name: ArraySlice<UInt8>) {
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
  }

  /// The name with a number, as text; bytes that are not UTF-8 become U+FFFD.
  func text(_ number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  /// Whether the name with a number is just this.
  func equals(_ number: Int, _ name: ArraySlice<UInt8>) -> Bool { bytes[range(number)] == name }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }
}

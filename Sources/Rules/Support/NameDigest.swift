/// What tells a group of entries from another one, whatever order they lie in: how many they are, and a sum of their names' hashes. A finding about
/// a group is another one as soon as an entry joins it.
struct NameDigest {
  private(set) var count = 0
  private var sum: UInt64 = 0

  /// No entries yet.
  init() {}

  /// Entries that have these names, in any order.
  init(_ names: some Sequence<some Sequence<UInt8>>) {
    for name in names { add(name) }
  }

  /// Adds an entry's name.
  mutating func add(_ name: some Sequence<UInt8>) {
    count += 1
    // FNV-1a, 64 bits. It need not stand up to attacks: who writes the archive may as well write fewer faults into it.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    sum &+= hash
  }

  /// The digest as a finding's subject holds it.
  var text: String { "\(count) \(String(sum, radix: 16))" }
}

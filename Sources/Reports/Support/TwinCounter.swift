import Linting

/// Tells findings of one fingerprint apart by counting them: the first, the second, and so on in report order.
///
/// It keeps every fingerprint that it has seen, so only formats that cap what they list use it, and they ask it about listed findings alone.
struct TwinCounter {
  private var counts: [Fingerprint: Int] = [:]

  /// The number of the next finding with a fingerprint, from 1.
  mutating func next(_ fingerprint: Fingerprint) -> Int {
    counts[fingerprint, default: 0] += 1
    return counts[fingerprint, default: 1]
  }
}

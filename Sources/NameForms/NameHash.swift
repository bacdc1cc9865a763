/// A hash of names that can be had for every folder on the way: the value of a polynomial at a secret random point, modulo the prime
/// 2^61 - 1. Its coefficients are the name's bytes, seven at a time.
///
/// Whoever does not know the point cannot choose colliding names: two different names of n words collide for at most n of the 2^61 points. Of
/// a million names, with a million million pairs, some two collide in one of some hundred thousand runs.
struct NameHash: Sendable {
  private static let prime: UInt64 = 1 << 61 - 1
  /// How many bytes make a word.
  static let wordLength = 7
  /// Marks the first word of a component, so that the place of every separator counts.
  static let first: UInt64 = 1 << 59
  /// Marks a component behind a `\` in a spelling's key.
  static let behindBackslash: UInt64 = 1 << 60
  /// What the hash of every name begins with.
  static let start: UInt64 = 1

  private let point: UInt64

  /// A hash with a point of its own.
  init() { point = UInt64.random(in: 1 << 32..<Self.prime) }

  /// Takes the next word in: up to seven bytes, how many they are, and the marks for the place where they stand.
  @inline(__always) func adding(_ bytes: UInt64, count: Int, marks: UInt64, to state: UInt64) -> UInt64 {
    let product = state.multipliedFullWidth(by: point)
    // 2^61 is 1 modulo the prime: the bits above are added to those below, twice, which leaves 61 bits and a little.
    let once = (product.low & Self.prime) &+ (product.high << 3 | product.low >> 61)
    let twice = (once & Self.prime) &+ once >> 61
    return twice &+ (bytes | UInt64(truncatingIfNeeded: count) << 56 | marks)
  }

  /// The key that a state comes to: equal for equal names.
  static func key(_ state: UInt64) -> UInt64 {
    let folded = (state & prime) &+ state >> 61
    return folded >= prime ? folded &- prime : folded
  }
}

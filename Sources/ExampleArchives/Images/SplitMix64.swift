/// A small generator of pseudo-random numbers (Steele, Lea and Flood 2014): the same seed gives the same numbers.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from 0 to below a bound.
  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number written with so many decimal digits.
  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(next(below: 10)) }.joined()
  }
}

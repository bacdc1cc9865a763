/// Pseudo-random numbers that are the same in every run (Marsaglia's xorshift64, 2003).
struct FixedNumbers: RandomNumberGenerator {
  private var state: UInt64 = 0x9e37_79b9_7f4a_7c15

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

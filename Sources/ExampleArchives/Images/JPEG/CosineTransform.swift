/// The forward discrete cosine transform of 8 by 8 samples (T.81 A.3.3), in fixed point: the same on every machine.
enum CosineTransform {
  /// The coefficients come in units of 2^-26: each of the two passes multiplies by units of 2^-13.
  static let fraction = 26

  /// Half of cos(k·π/16) for k from 0 to 8, in units of 2^-13.
  private static let halfCosines = [4096, 4017, 3784, 3406, 2896, 2276, 1567, 799, 0]

  /// Row u, column x: C(u)/2·cos((2x + 1)·u·π/16), in units of 2^-13; C(0) is the cosine of π/4, the other C(u) are 1.
  private static let basis: [Int] = (0..<64).map { index in
    let (u, x) = (index / 8, index % 8)
    return u == 0 ? halfCosines[4] : halfCosine((2 * x + 1) * u)
  }

  private static func halfCosine(_ sixteenths: Int) -> Int {
    // The cosine has period 32, is even, and changes its sign when mirrored at 8.
    let angle = sixteenths % 32
    let half = angle > 16 ? 32 - angle : angle
    return half > 8 ? -halfCosines[16 - half] : halfCosines[half]
  }

  /// The 64 coefficients of a block, row by row.
  static func forward(_ samples: [Int]) -> [Int] {
    let basis = basis
    var rows = [Int](repeating: 0, count: 64)
    for y in 0..<8 {
      for u in 0..<8 {
        var sum = 0
        for x in 0..<8 { sum += basis[8 * u + x] * samples[8 * y + x] }
        rows[8 * y + u] = sum
      }
    }
    var coefficients = [Int](repeating: 0, count: 64)
    for v in 0..<8 {
      for u in 0..<8 {
        var sum = 0
        for y in 0..<8 { sum += basis[8 * v + y] * rows[8 * y + u] }
        coefficients[8 * v + u] = sum
      }
    }
    return coefficients
  }
}

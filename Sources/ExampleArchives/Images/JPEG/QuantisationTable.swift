/// What each coefficient of a block is divided by, row by row.
struct QuantisationTable {
  let divisors: [UInt8]

  /// The divisors in percent, each at least 1 and at most 255.
  func scaled(toPercent percent: Int) -> QuantisationTable {
    QuantisationTable(divisors: divisors.map { UInt8(clamping: max(1, (Int($0) * percent + 50) / 100)) })
  }

  /// The divisors as a file holds them.
  var inZigzagOrder: [UInt8] { Self.zigzag.map { divisors[$0] } }

  /// The place in a block of each coefficient of the zigzag sequence (T.81 figure A.6).
  static let zigzag = [
    0, 1, 8, 16, 9, 2, 3, 10,
    17, 24, 32, 25, 18, 11, 4, 5,
    12, 19, 26, 33, 40, 48, 41, 34,
    27, 20, 13, 6, 7, 14, 21, 28,
    35, 42, 49, 56, 57, 50, 43, 36,
    29, 22, 15, 23, 30, 37, 44, 51,
    58, 59, 52, 45, 38, 31, 39, 46,
    53, 60, 61, 54, 47, 55, 62, 63,
  ]

  /// T.81 table K.1.
  static let luminance = QuantisationTable(divisors: [
    16, 11, 10, 16, 24, 40, 51, 61,
    12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77,
    24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103, 99,
  ])

  /// T.81 table K.2.
  static let chrominance = QuantisationTable(divisors: [
    17, 18, 24, 47, 99, 99, 99, 99,
    18, 21, 26, 66, 99, 99, 99, 99,
    24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
  ])
}

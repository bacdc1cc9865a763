import ExactNumbers
import Testing

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("1", "1.0"), ("1e3", "1000"), ("-0", "0"), ("0.10", "1e-1"), ("12.50e3", "12500"), ("+7", "7"),
    ("007", "7"),
    ("1E-2", "0.01"), ("0e999999999999999999999", "0"),
  ])
  func equalValuesAreEqual(_ left: String, _ right: String) throws {
    let a = try #require(DecimalNumber(left))
    let b = try #require(DecimalNumber(right))
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(!(a < b) && !(b < a))
  }

  /// Every number is less than the next.
  @Test func valuesAreOrderedExactly() throws {
    let ascending = [
      "-1e1000000000000000000000", "-1e999999999999999999999", "-1e400", "-1000", "-2", "-1.5", "-1e-400",
      "-1e-1000000000000000000000", "0", "1e-1000000000000000000000", "1e-999999999999999999999", "1e-400",
      "0.1",
      "0.10000000000000000000001", "1", "9", "10", "9007199254740992", "9007199254740993", "1e308", "1e400",
      "1e999999999999999999999",
    ]
    let numbers = try ascending.map { try #require(DecimalNumber($0)) }
    for (i, left) in numbers.enumerated() {
      for (j, right) in numbers.enumerated() {
        #expect((left < right) == (i < j), "\(left.text) against \(right.text)")
      }
    }
  }

  @Test(arguments: ["", "-", ".5", "5.", "1e", "1e+", "0x1", "1 ", " 1", "NaN", "Infinity", "1_000", "१"])
  func otherTextsAreNotNumbers(_ text: String) { #expect(DecimalNumber(text) == nil) }

  @Test(arguments: [
    ("1", true), ("1.0", true), ("1.5", false), ("15e-1", false), ("150e-1", true), ("1e30", true),
    ("0", true),
    ("1e-1000000000000000000000", false),
  ])
  func wholeNumbers(_ text: String, _ isWhole: Bool) throws {
    #expect(try #require(DecimalNumber(text)).isInteger == isWhole)
  }

  @Test(arguments: [0, 1, -1, 10, -250, Int.max, Int.min])
  func integersAreTakenAsTheyAre(_ value: Int) throws {
    #expect(try DecimalNumber(value) == #require(DecimalNumber(String(value))))
  }
}

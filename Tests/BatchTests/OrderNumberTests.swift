import Batch
import ExactNumbers
import TestSupport
import Testing

/// Numbers have any length and are compared by value (decision 2).
@Suite struct OrderNumberTests {
  @Test func byValueNotByText() {
    let names = ["meter-10.jpg", "meter-2.jpg", "meter-1.jpg", "meter-0.jpg"]
    #expect(
      Batch(names.map { "WO_1/" + $0 }).imageNames() == [
        "meter-0.jpg", "meter-1.jpg", "meter-2.jpg", "meter-10.jpg",
      ])
  }

  /// 2^64 - 1 is where a machine's number ends.
  @Test func noOverflow() {
    let ascending = [
      "9", "18446744073709551614", "18446744073709551615", "18446744073709551616", "99999999999999999999",
      "100000000000000000000", "1" + String(repeating: "0", count: 300),
    ]
    let batch = Batch(ascending.reversed().map { "WO_1/meter-\($0).jpg" })
    #expect(batch.imageNames() == ascending.map { "meter-\($0).jpg" })
    #expect(batch.images.map { batch.orderNumber(of: $0) } == ascending)
  }

  @Test(arguments: [
    ("7", "007"), ("0", "0000"), ("18446744073709551615", "00018446744073709551615"),
    ("123456789012345678901234567890", "0123456789012345678901234567890"),
  ])
  func leadingZerosDoNotCount(_ short: String, _ long: String) {
    let batch = Batch(["WO_1/meter-\(short).jpg", "WO_1/splice_box-\(long).jpg"])
    #expect(batch.haveEqualOrderNumbers(batch.images[0], batch.images[1]))
    #expect(batch.images.map { batch.orderNumber(of: $0) } == [short, short])
  }

  @Test func imagesWithoutNumberHaveNoEqualNumbers() {
    let batch = Batch(["WO_1/meter.jpg", "WO_1/splice_box.jpg"])
    #expect(!batch.haveEqualOrderNumbers(batch.images[0], batch.images[1]))
    #expect(batch.images.map { batch.orderNumber(of: $0) } == [nil, nil])
  }

  /// Numbers of up to 40 digits, with zeros in front, against exact decimal arithmetic.
  @Test func agreesWithExactArithmetic() throws {
    var random = SplitMix64(seed: 40)
    for _ in 0..<200 {
      let numbers = (0..<12).map { _ -> String in
        let digits = (0..<Int.random(in: 1...40, using: &random)).map { _ in
          String(Int.random(in: 0...9, using: &random))
        }
        return String(repeating: "0", count: Int.random(in: 0...3, using: &random)) + digits.joined()
      }
      let batch = Batch(Set(numbers).sorted().map { "WO_1/meter-\($0).jpg" })
      let values = try batch.images.map { image in
        let number = try #require(batch.orderNumber(of: image))
        return try #require(DecimalNumber(number))
      }
      for (left, right) in zip(batch.images.indices, batch.images.indices.dropFirst()) {
        #expect(!(values[right] < values[left]))
        #expect(
          (values[left] == values[right])
            == batch.haveEqualOrderNumbers(batch.images[left], batch.images[right]))
      }
    }
  }
}

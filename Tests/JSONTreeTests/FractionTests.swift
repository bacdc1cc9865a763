import JSONTree
import Testing

/// Numbers with digits behind the point.
@Suite struct FractionTests {
  @Test(
    arguments: [
      (0, "0.000"), (7, "0.007"), (45, "0.045"), (999, "0.999"), (1000, "1.000"), (1234, "1.234"),
      (-1, "0.000"), (.max, "9223372036854775.807"),
    ])
  func thousandths(_ value: Int, _ expected: String) {
    let bytes = JSONWriter.bytes(.compact) { writer in
      writer.beginObject()
      writer.member("ms", thousandths: value)
      writer.member("next", 1)
      writer.endObject()
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "{\"ms\":\(expected),\"next\":1}\n")
  }
}

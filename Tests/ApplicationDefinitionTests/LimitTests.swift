import ApplicationDefinition
import Findings
import Testing

/// The limits as declared, and how they are set.
@Suite struct LimitTests {
  /// What was published: a name, and the value that counts unless another one is set.
  @Test func standardValues() {
    #expect(
      Limit.all.map { "\($0.name) \($0.standardText)" } == [
        "entries 10_000_000", "entry_bytes 17_179_869_184", "total_bytes 1_099_511_627_776", "ratio 100",
        "ratio_floor_bytes 67_108_864", "name_bytes 4096", "document_bytes 1_048_576", "nesting 128",
        "findings 20_000",
      ])
  }

  /// The editor schema and the decoder agree only on ranges of this form; see `Shape.groupedNumber`.
  @Test(arguments: Limit.all) func rangesCanBeDescribed(_ limit: Limit) {
    #expect([0, 1].contains(limit.range.lowerBound))
    let digits = String(limit.range.upperBound)
    #expect(digits.count % 3 == 0 && digits.count > 3 && digits.allSatisfy { $0 == "9" })
    #expect(limit.range.contains(limit.standard))
    #expect(limit.summary.hasSuffix("."))
  }

  @Test(arguments: [
    ("1", 1), ("007", 7), ("1000", 1000), ("1_000", 1000), ("12_345_678", 12_345_678),
    ("999999999", 999_999_999),
  ])
  func textsThatAreValues(_ text: String, _ value: Int) { #expect(Limit.entries.value(of: text) == value) }

  @Test(arguments: [
    "", "0", "-1", "+1", " 1", "1 ", "1_00", "_100", "100_", "1__000", "0_100", "1000_000", "1e3", "0x10",
    "1.0",
    "1000000000", "99999999999999999999999", "\u{661}", "1k",
  ])
  func textsThatAreNone(_ text: String) { #expect(Limit.entries.value(of: text) == nil) }

  @Test func othersWin() {
    var limits = Limits()
    limits.set(.nesting, to: 7)
    limits.set(.ratio, to: 8)
    var others = Limits()
    others.set(.ratio, to: 9)
    // A value that is set wins even if it is the standard one.
    others.set(.nesting, to: Limit.nesting.standard)
    limits.override(with: others)
    #expect(limits[.nesting] == Limit.nesting.standard)
    #expect(limits[.ratio] == 9)
    #expect(limits[.entries] == Limit.entries.standard)
  }
}

import Testing
import Wording

/// Numbers as people read them.
@Suite struct QuantityTests {
  @Test(
    arguments: [
      (0, "0 B"), (999, "999 B"), (999.6, "1.0 kB"), (1000, "1.0 kB"), (9949, "9.9 kB"), (9960, "10 kB"),
      (999_499, "999 kB"), (999_500, "1.0 MB"), (1e18, "1.0 EB"), (1e22, "10000 EB"), (-1, "0 B"),
    ] as [(Double, String)])
  func sizes(_ bytes: Double, _ text: String) {
    #expect(Quantity.size(bytes) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")])
  func groups(_ count: Int, _ text: String) {
    #expect(Quantity.grouped(count) == text)
  }

  @Test(arguments: [
    (0, "0:00"), (59, "0:59"), (60, "1:00"), (3599, "59:59"), (3600, "1:00:00"), (7325, "2:02:05"),
  ])
  func times(_ seconds: Int, _ text: String) {
    #expect(Quantity.time(seconds: seconds) == text)
  }
}

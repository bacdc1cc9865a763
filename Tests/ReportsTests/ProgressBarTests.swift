import Linting
import Testing

@testable import Reports

@Suite struct ProgressBarTests {
  private static func line(
    _ bytes: UInt64, of total: UInt64, archives: Int = 3, of count: Int = 12, entries: Int = 1_204_000,
    after elapsed: Double = 10
  ) -> ProgressBar {
    ProgressBar(
      RunProgress.Snapshot(
        archiveCount: count, archives: archives, entries: entries, totalBytes: total, bytes: bytes),
      elapsed: elapsed)
  }

  @Test func aLineForALog() {
    #expect(
      Self.line(2_500_000_000, of: 10_000_000_000).plain
        == "progress:  25%, 0:30 left, 3 of 12 archives, 1,204,000 entries, 2.5 GB, 250 MB/s")
    #expect(
      Self.line(0, of: 100, archives: 0, of: 1, entries: 0, after: 0).plain
        == "progress:   0%, 0 entries, 0 B")
    #expect(
      Self.line(100, of: 100, archives: 1, of: 1, entries: 1).plain
        == "progress: 100%, 1 entry, 100 B, 10 B/s")
  }

  @Test(
    arguments: [
      (120, "[#####...............]   25%  0:30 left  3 of 12 archives  1,204,000 entries  2.5 GB  250 MB/s"),
      (80, "[#####...............]   25%  0:30 left  3 of 12 archives  1,204,000 entries"),
      (60, "[#####...............]   25%  0:30 left  3 of 12 archives"),
      (24, "[#####...............]"), (22, " 25%"), (3, " 2"), (0, ""),
    ])
  func fitsTheTerminal(_ width: Int, _ expected: String) {
    #expect(Self.line(2_500_000_000, of: 10_000_000_000).line(width: width) == expected)
  }

  @Test(
    arguments: [
      (0.5, 0.5, nil), (60, 0.01, nil), (10, 0.5, "0:10 left"), (60, 0.5, "1:00 left"),
      (7325, 0.5, "2:02:05 left"), (10, 1, nil),
    ] as [(Double, Double, String?)])
  func timeLeft(_ elapsed: Double, _ fraction: Double, _ expected: String?) {
    let line = Self.line(UInt64(fraction * 1000), of: 1000, after: elapsed).plain
    #expect(line.contains("left") == (expected != nil))
    if let expected { #expect(line.contains(" \(expected),")) }
  }

  /// Archives without bytes are counted instead.
  @Test func withoutBytesArchivesCount() {
    #expect(Self.line(0, of: 0, archives: 3, of: 12).plain.hasPrefix("progress:  25%"))
    #expect(Self.line(0, of: 0, archives: 0, of: 0).plain.hasPrefix("progress: 100%"))
  }
}

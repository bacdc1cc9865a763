import Reports
import Testing

@testable import Handover
@testable import Uploading

/// How far uploads are.
@Suite struct HandoverProgressTests {
  private static func moment(stored: UInt64, sent: UInt64, pause: Duration? = nil, setback: String = "")
    -> Uploader.Progress
  {
    var progress = Uploader.Progress()
    (progress.stored, progress.sent, progress.pause, progress.setback) = (stored, sent, pause, setback)
    return progress
  }

  @Test func bytesOnTheirWayCount() {
    let progress = HandoverProgress()
    let meter = TransferMeter()
    let number = progress.add(size: 10_000_000, meter: meter)
    progress.update(number, Self.moment(stored: 2_000_000, sent: 2_000_000))
    meter.count(500_000)
    #expect(progress.bar(elapsed: 2).plain == "progress:  25%, 0:06 left, 2.5 MB of 10 MB, 1.3 MB/s")
    progress.end(number, isThere: true)
    #expect(progress.bar(elapsed: 8).plain == "progress: 100%, 10 MB of 10 MB, 1.3 MB/s")
  }

  /// What an earlier run has sent says nothing of how fast this one is.
  @Test func whatWasThereBeforeIsNotThisRunsWork() {
    let progress = HandoverProgress()
    let number = progress.add(size: 10_000_000, meter: TransferMeter())
    progress.update(number, Self.moment(stored: 8_000_000, sent: 0))
    progress.update(number, Self.moment(stored: 9_000_000, sent: 1_000_000))
    #expect(progress.bar(elapsed: 10).plain == "progress:  90%, 0:10 left, 9.0 MB of 10 MB, 100 kB/s")
  }

  @Test func pausesSayWhy() {
    let progress = HandoverProgress()
    for _ in 0..<2 { _ = progress.add(size: 100, meter: TransferMeter()) }
    progress.update(1, Self.moment(stored: 0, sent: 100, pause: .milliseconds(3_700), setback: "busy\u{1b}"))
    #expect(
      progress.bar(elapsed: 1).plain
        == "progress:   0%, 0 of 2 archives, 0 B of 200 B, waiting 4 s: busy\\x1b")
  }
}

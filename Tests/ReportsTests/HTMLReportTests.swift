import Batch
import Findings
import Linting
import Reports
import TestSupport
import Testing

/// The page for dispatchers, over runs of every kind.
@Suite struct HTMLReportTests {
  static func page(
    header: RunHeader = SampleRun.header, _ archives: [ArchiveReport], _ summary: RunSummary
  ) async throws -> [UInt8] {
    try await SampleRun.rendered(header: header, archives, summary) { HTMLReport(to: $0) }
  }

  static func sample() async throws -> [UInt8] { try await page(SampleRun.archives, SampleRun.summary) }

  @Test func wholeRun() async throws { try Golden.expect(await Self.sample(), equals: "report.html") }

  @Test func cleanRun() async throws {
    let batch = sampleBatch(
      ["WO_7/meter-0.jpg", "WO_7/box-1.jpg", "WO_8/meter.jpg", "WO_9/"], taskGroups: [])
    let archives = [SampleRun.archive("july/good.zip", size: 1_024, batch, [])]
    let page = try await Self.page(
      header: SampleRun.headerWithoutDefinition, archives, SampleRun.summary(of: archives, .passed))
    try Golden.expect(page, equals: "report-clean.html")
  }

  @Test(arguments: [
    (0, RunResult.passed, "Nothing was checked"),
    (1, .passed, "This batch can be sent"),
    (1, .failed, "This batch must not be sent yet"),
    (2, .incomplete, "These 2 batches could not be checked completely"),
  ])
  func verdict(_ archives: Int, _ result: RunResult, _ title: String) async throws {
    let archives = Array(repeating: SampleRun.good, count: archives)
    let page = try await Self.page(archives, SampleRun.summary(of: archives, result))
    #expect(String(decoding: page, as: UTF8.self).contains("</span> \(title)</h1>"))
  }

  @Test func findingsThatWereNotKeptAreTold() async throws {
    let archives = [SampleRun.flooded, SampleRun.drowned]
    let page = try await Self.page(archives, SampleRun.summary(of: archives, .failed))
    let text = String(decoding: page, as: UTF8.self)
    #expect(
      text.contains(
        "999999 more findings of this archive are counted but not listed; --limit findings=1000000 "))
    #expect(text.contains("1 more finding of this archive is counted but not listed; --limit findings=1 "))
  }

  /// However much is found, the page stays small, and says what it leaves out.
  @Test func pageIsBounded() async throws {
    let archives = (0..<30).map { number in
      let names = (0..<300).map { "WO_\(number)_\($0)/meter-1.jpg" }
      let findings = names.enumerated().map { index, name in
        SampleRun.finding(
          "image-empty", in: String(name.split(separator: "/")[0]), at: SampleRun.entry(index, name),
          "the photo has no content", "Fetch it again.")
      }
      return SampleRun.archive("\(number).zip", size: 1, sampleBatch(names), number % 2 == 0 ? findings : [])
    }
    let page = try await Self.page(archives, SampleRun.summary(of: archives, .failed))
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.count(of: "<li class=\"finding ") == 2_000)
    #expect(text.contains("Counted but not listed: 2500 findings and 8 archives."))
    #expect(text.contains("<dd>4500</dd>"))
    #expect(page.count < 8 << 20)
  }

  /// Names of any length cannot make the page larger than its limit.
  @Test func longNamesFillThePage() async throws {
    let name = String(repeating: "x", count: 60_000)
    let findings = (0..<400).map {
      SampleRun.finding(
        "image-empty", in: "WO_\($0)", at: SampleRun.entry($0, "WO_\($0)/\(name)"), "empty", "")
    }
    let archives = [SampleRun.archive("a.zip", size: 1, nil, findings)]
    let page = try await Self.page(archives, SampleRun.summary(of: archives, .failed))
    #expect(page.count < 9 << 20)
    #expect(String(decoding: page, as: UTF8.self).contains("Counted but not listed: "))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}

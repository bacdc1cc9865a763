import Findings
import Linting
import Reports
import Testing

/// What the last lines say, and what never appears in a report for people.
@Suite struct TextReportTests {
  static func lastLine(
    _ archives: [ArchiveReport], _ result: RunResult, failures: [Failure] = [],
    faults: [RunOutcome.Fault]? = nil, admitsIncomplete: Bool = false
  ) async throws -> String {
    let output = try await SampleRun.rendered(
      archives,
      SampleRun.summary(
        of: archives, result, failures: failures, faults: faults, admitsIncomplete: admitsIncomplete)
    ) { TextReport(to: $0, options: TextReportOptions(detail: .quiet)) }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
  }

  static let warned = SampleRun.archive(
    "warned.zip", size: 1, nil, [SampleRun.finding("os-junk", .warning, at: nil, "junk", "Remove it.")])

  @Test func verdicts() async throws {
    #expect(try await Self.lastLine([], .passed) == "passed")
    #expect(try await Self.lastLine([Self.warned], .passed) == "passed with 1 warning")
    #expect(
      try await Self.lastLine([Self.warned], .failed, faults: [.findings(count: 1, atLeast: .warning)])
        == "failed: 1 finding at or above warning")
    #expect(
      try await Self.lastLine(
        [Self.warned], .failed, faults: [.warnings(count: 1, most: 0), .absent(count: 2)])
        == "failed: 1 warning, and none is admitted; 2 findings of the baseline are gone")
    #expect(try await Self.lastLine([SampleRun.faulty, Self.warned], .failed) == "failed: 4 errors")
    #expect(
      try await Self.lastLine([SampleRun.unreadable], .incomplete)
        == "incomplete: 1 archive could not be read")
    #expect(
      try await Self.lastLine(
        [SampleRun.unreadable, SampleRun.unreadable, SampleRun.partial, Self.warned], .incomplete)
        == "incomplete: 2 archives could not be read, 1 archive could only be checked in part; 1 warning found"
    )
    #expect(
      try await Self.lastLine([], .incomplete, failures: SampleRun.runFailures)
        == "incomplete: 1 thing could not be checked")
    #expect(
      try await Self.lastLine([SampleRun.unreadable], .incomplete, admitsIncomplete: true)
        == "incomplete, but admitted: 1 archive could not be read")
    #expect(
      try await Self.lastLine([SampleRun.unreadable, SampleRun.faulty], .incomplete, admitsIncomplete: true)
        == "failed: 4 errors; 1 archive could not be read, too")
  }

  /// Whatever the options, nothing that acts on a terminal comes from an archive.
  @Test(arguments: TextReportOptions.Detail.allCases, [20, 80, 500])
  func nothingActsOnTheTerminal(_ detail: TextReportOptions.Detail, _ width: Int) async throws {
    let output = try await SampleRun.rendered {
      TextReport(to: $0, options: TextReportOptions(width: width, detail: detail))
    }
    let text = String(decoding: output, as: UTF8.self)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar.value != 0x7f && scalar.properties.generalCategory != .format)
    }
    #expect(text.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
  }

  /// A cut in the list is a cut in nothing else, and says how much is missing.
  @Test(arguments: [0, 1, 6, 7, 8, 18, 19, 20, 1000])
  func cutsAreCounted(_ limit: Int) async throws {
    let whole = try await SampleRun.rendered { TextReport(to: $0) }
    let cut = try await SampleRun.rendered {
      TextReport(to: $0, options: TextReportOptions(maximumFindings: limit))
    }
    let lines = String(decoding: cut, as: UTF8.self).split(separator: "\n")
    let total = SampleRun.summary.totals.findings
    #expect(total == 20)
    let tags = lines.filter { $0.hasSuffix("]") }
    #expect(tags.count == min(limit, total))
    if limit >= total {
      #expect(cut == whole)
    } else {
      let missing = total - limit
      let remark =
        "  \(missing) more finding\(missing == 1 ? " is" : "s are") not listed (--max-findings \(limit));"
      #expect(lines.contains { $0.hasPrefix(remark) })
    }
  }

  /// One remedy for many findings is read once in an archive.
  @Test func remediesAreNotRepeated() async throws {
    let text = String(decoding: try await SampleRun.rendered { TextReport(to: $0) }, as: UTF8.self)
    #expect(
      text.split(separator: "\n").filter { $0.contains("help: Add the key with its value.") }.count == 2)
  }
}

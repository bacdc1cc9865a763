import ApplicationDefinition
import ExampleArchives
import Findings
import Linting
import Testing

/// What is thought of archives and runs, and what holds findings back.
@Suite struct VerdictTests {
  private let good = SmallBatch.archive(#"{"work_type": "repair"}"#)
  private let bad = SmallBatch.archive("{}")
  private let warned = SmallBatch.archive(#"{"work_type": "repair", "colour": "blue"}"#)

  private func lint(
    _ bytes: [UInt8], adding lines: String = "", today: String = "2026-06-15", failOn: Severity? = .error
  ) async throws -> CollectedReport {
    try await CollectedReport.linting(
      [("batch.zip", bytes)], definition: SmallBatch.definition + lines,
      today: today, failOn: failOn)
  }

  @Test func aGoodArchivePasses() async throws {
    let report = try await lint(good)
    #expect(report.summary.result == .passed)
    #expect(report.archives[0].verdict == .valid)
    #expect(report.archives[0].status == .complete)
    #expect(report.archives[0].workOrderVerdicts == [.valid])
    #expect(report.summary.totals.workOrders == 1)
    #expect(report.summary.totals.images == 1)
    #expect(report.findings.isEmpty)
  }

  @Test func anErrorFailsTheRun() async throws {
    let report = try await lint(bad)
    #expect(report.summary.result == .failed)
    #expect(report.archives[0].verdict == .invalid)
    #expect(report.archives[0].workOrderVerdicts == [.invalid])
    #expect(report.summary.totals.errors == 1)
    #expect(report.summary.totals.rules == ["missing-key": 1])
  }

  @Test func theGateDecidesWhatFails() async throws {
    #expect(try await lint(warned).summary.result == .passed)
    #expect(try await lint(warned, failOn: .warning).summary.result == .failed)
    #expect(try await lint(bad, failOn: nil).summary.result == .passed)
    #expect(try await lint(bad, failOn: nil).archives[0].verdict == .invalid)
  }

  @Test func aRuleThatIsOffFindsNothing() async throws {
    let report = try await lint(bad, adding: "rules: {missing-key: off}")
    #expect(report.findings.isEmpty)
    #expect(report.summary.result == .passed)
  }

  @Test func aRuleCanWeighMoreOrLess() async throws {
    let report = try await lint(bad, adding: "rules: {missing-key: note}")
    #expect(report.findings.map(\.finding.severity) == [.note])
    #expect(report.summary.result == .passed)
  }

  @Test func suppressionsHoldFindingsBackAndAreCounted() async throws {
    let report = try await lint(
      bad, adding: "suppress: [{rule: missing-key, work_orders: 'W*', reason: known, expires: 2026-06-15}]")
    #expect(report.findings.isEmpty)
    #expect(report.summary.totals.suppressed == 1)
    #expect(report.summary.result == .passed)
  }

  @Test func anExpiredSuppressionHoldsNothingBack() async throws {
    let report = try await lint(
      bad, adding: "suppress: [{rule: missing-key, reason: known, expires: 2026-06-15}]", today: "2026-06-16")
    #expect(report.findings.map(\.finding.rule) == ["missing-key", "expired-suppression"])
  }

  @Test(arguments: ["work_orders: 'X*'", "archives: 'other*'", "entries: 'W/metadata.json'"])
  func aSuppressionOfSomethingElseIsUnused(_ condition: String) async throws {
    let report = try await lint(
      bad, adding: "suppress: [{rule: missing-key, \(condition), reason: known}]")
    #expect(report.findings.map(\.finding.rule) == ["missing-key", "unused-suppression"])
  }

  @Test func withoutADefinitionTheReportSaysWhatWasSkipped() async throws {
    let report = try await CollectedReport.linting([("batch.zip", bad)])
    #expect(report.findings.isEmpty)
    #expect(report.header.skippedRules.contains { $0.rule == "missing-key" })
    #expect(!report.header.skippedRules.contains { $0.rule == "invalid-json" })
    #expect(report.summary.result == .passed)
  }

  @Test func aDocumentThatCannotBeReadLeavesDoubt() async throws {
    var content = ZipContent(deflated: Array(#"{"work_type": "repair"}"#.utf8))
    content.crc32 ^= 1
    let bytes = ZipWriter.archive(of: [
      ZipEntry("W/meter-1.jpg", ZipContent(stored: SampleImage.tiny(seed: 1).jpeg())),
      ZipEntry("W/parameters.json", content),
    ])
    let report = try await lint(bytes)
    #expect(report.findings.map(\.finding.rule) == ["damaged-content"])
    #expect(report.archives[0].status == .partial)
    #expect(report.archives[0].verdict == .invalid)
    // With the rule off nothing is found, but something was not checked: that never passes.
    let silent = try await lint(bytes, adding: "rules: {damaged-content: off}")
    #expect(silent.archives[0].verdict == .unchecked)
    #expect(silent.archives[0].workOrderVerdicts == [.unchecked])
    #expect(silent.summary.result == .incomplete)
  }

  @Test func aFileThatIsNotThereIsAFailure() async throws {
    let linter = Linter(
      Linter.Configuration(definition: nil, today: try #require(CalendarDate("2026-06-15")), tasks: 1))
    let report = try await CollectedReport.linting([Linter.Input(path: "/nowhere/batch.zip")], with: linter)
    #expect(report.summary.result == .incomplete)
    #expect(report.summary.failures.map(\.kind) == [.notFound])
    #expect(report.summary.archiveFailures.map(\.kind) == [.notFound])
    #expect(report.summary.runFailures == [])
    #expect(report.archives[0].status == .unreadable)
    #expect(report.archives[0].verdict == .unchecked)
  }
}

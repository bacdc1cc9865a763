import ApplicationDefinition
import Batch
import ExampleArchives
import Findings
import Linting
import Testing

/// Limits in a whole run: what is beyond them is said, and what is counted stays exact.
@Suite struct LimitTests {
  private func lint(
    _ bytes: [UInt8], adding lines: String = "", limits: [Limit: Int] = [:], tasks: Int = 2
  ) async throws -> CollectedReport {
    try await CollectedReport.linting(
      [("batch.zip", bytes)], definition: SmallBatch.definition + lines, limits: limits, tasks: tasks)
  }

  private static func entry(_ name: String, _ text: String = "") -> ZipEntry {
    ZipEntry(name, ZipContent(stored: Array(text.utf8)))
  }

  private static let document = #"{"work_type": "repair"}"#

  // MARK: Findings

  /// So many work orders with three empty photos each. Every tenth photo is deflated, one work order in the middle also lacks a key, and
  /// every photo has zeros in its number.
  private static func flood(workOrders: Int) -> [UInt8] {
    ZipWriter.archive(
      of: (0..<workOrders).flatMap { number -> [ZipEntry] in
        let folder = "W\(number)/"
        let parameters = entry(folder + "parameters.json", number == workOrders / 2 ? "{}" : document)
        return [parameters]
          + (0..<3).map { photo in
            let name = folder + "meter-0\(photo).jpg"
            // No JPEG file begins so.
            let text = "GIF89a \(number) \(photo)"
            return (number * 3 + photo) % 10 == 0
              ? ZipEntry(name, ZipContent(deflated: Array(text.utf8))) : entry(name, text)
          }
      })
  }

  @Test func countsAndVerdictsAreExactWhateverIsKept() async throws {
    let bytes = Self.flood(workOrders: 80)
    let whole = try await lint(bytes)
    #expect(
      whole.summary.totals.rules == ["image-content": 240, "order-number-format": 240, "missing-key": 1])
    for limit in [0, 1, 2, 3, 10, 300, 481, 5000] {
      let cut = try await lint(bytes, limits: [.findings: limit])
      #expect(cut.summary.totals == whole.summary.totals)
      #expect(cut.summary.result == .failed)
      let (archive, all) = (cut.archives[0], whole.archives[0])
      #expect(archive.totals == all.totals)
      #expect(archive.verdict == .invalid)
      #expect(archive.status == .complete)
      #expect(archive.workOrderVerdicts == all.workOrderVerdicts)
      #expect(archive.findings.count == min(limit, 481))
      #expect(archive.omittedFindings == 481 - archive.findings.count)
      #expect(Set(archive.findings).isSubset(of: all.findings))
      // One among hundreds is not lost.
      if limit > 1 { #expect(archive.findings.contains { $0.rule == "missing-key" }) }
    }
  }

  /// Photos that have to be unpacked take their turn like the others.
  @Test func theSameFindingsAreKeptForAnyNumberOfTasks() async throws {
    let bytes = Self.flood(workOrders: 400)
    for limit in [10, 999] {
      let one = try await lint(bytes, limits: [.findings: limit], tasks: 1).archives.map {
        ArchiveOutline($0)
      }
      #expect(one[0].findings.count == limit)
      for tasks in [2, 8] {
        let several = try await lint(bytes, limits: [.findings: limit], tasks: tasks)
        #expect(several.archives.map { ArchiveOutline($0) } == one)
      }
    }
  }

  @Test func suppressionsHoldBackWhatIsNotKept() async throws {
    let suppressions = """
      suppress:
        - {rule: image-content, work_orders: 'W1*', reason: known}
        - {rule: order-number-format, entries: 'W??/*', reason: known}
        - {rule: missing-key, work_orders: 'W50', reason: known}
        - {rule: order-number-format, work_orders: 'W1', reason: known}
        - {rule: missing-key, work_orders: 'W51', reason: known}

      """
    let report = try await lint(
      Self.flood(workOrders: 100), adding: suppressions, limits: [.findings: 0])
    // Of W0 to W99, 11 begin with W1 and 90 have two digits.
    #expect(report.archives[0].totals.suppressed == 33 + 270 + 1 + 3)
    #expect(
      report.archives[0].totals.rules == ["image-content": 300 - 33, "order-number-format": 300 - 270 - 3])
    #expect(report.findings.map(\.finding.rule) == ["unused-suppression"])
    #expect(report.summary.findings.map(\.definition?.line) == [12])
    // W10 to W19 and W1 have nothing left but warnings.
    #expect(report.archives[0].workOrderVerdicts.count { $0 == .valid } == 11)
  }

  // MARK: Entries

  private let threeEntries = ZipWriter.archive(of: [
    entry("W/meter-1.jpg"), entry("W/parameters.json", "{}"), entry("stray.txt"),
  ])

  @Test func anArchiveOfTooManyEntriesIsNotTakenApart() async throws {
    let report = try await lint(threeEntries, limits: [.entries: 2])
    #expect(report.findings.map(\.finding.rule) == ["too-many-entries"])
    let archive = report.archives[0]
    #expect(archive.status == .partial)
    #expect(archive.verdict == .invalid)
    #expect(archive.batch == nil)
    #expect(archive.totals.workOrders == 0)
    #expect(report.summary.result == .failed)
  }

  /// With the rule off, it still does not pass.
  @Test func anArchiveOfTooManyEntriesIsNeverValid() async throws {
    let report = try await lint(
      threeEntries, adding: "rules: {too-many-entries: off}", limits: [.entries: 2])
    #expect(report.findings.isEmpty)
    #expect(report.archives[0].verdict == .unchecked)
    #expect(report.summary.result == .incomplete)
  }

  @Test func otherArchivesAreNotComparedWithIt() async throws {
    let names = ["W/a.jpg", "W/b.jpg", "W/c.jpg"].map { Self.entry($0, "x") }
    let report = try await CollectedReport.linting(
      [("large.zip", ZipWriter.archive(of: names)), ("small.zip", ZipWriter.archive(of: [names[0]]))],
      limits: [.entries: 2])
    #expect(!report.findings.contains { $0.finding.rule == "duplicate-work-order" })
    #expect(!report.findings.contains { $0.finding.rule == "duplicate-image" })
    #expect(report.archives.map { $0.batch?.workOrders.count } == [nil, 1])
  }

  // MARK: Where limits come from

  @Test func theDefinitionSetsLimits() async throws {
    let report = try await lint(threeEntries, adding: "limits: {entries: 2}")
    let finding = try #require(report.findings.first?.finding)
    #expect(finding.rule == "too-many-entries")
    #expect(finding.definition == SourcePosition(line: 7, column: 19))
  }

  @Test func whatIsSetForTheRunWins() async throws {
    let report = try await lint(threeEntries, adding: "limits: {entries: 2}", limits: [.entries: 3])
    #expect(!report.findings.contains { $0.finding.rule == "too-many-entries" })
    #expect(report.archives[0].status == .complete)
  }

  // MARK: Documents

  private func archive(parameters: String) -> [UInt8] {
    ZipWriter.archive(of: [Self.entry("W/meter-1.jpg", "x"), Self.entry("W/parameters.json", parameters)])
  }

  private func documentFindings(_ report: CollectedReport) -> [RuleID] {
    report.findings.map(\.finding.rule).filter { $0 != "image-content" }
  }

  @Test func aDocumentThatNestsTooDeepIsNotChecked() async throws {
    let nested = archive(parameters: #"{"work_type": [[]]}"#)
    let within = try await lint(nested, limits: [.nesting: 3])
    #expect(documentFindings(within) == ["wrong-type"])
    #expect(within.archives[0].status == .complete)
    let beyond = try await lint(nested, adding: "rules: {image-content: off}", limits: [.nesting: 2])
    #expect(documentFindings(beyond) == ["invalid-json"])
    #expect(beyond.archives[0].status == .partial)
    let silent = try await lint(
      nested, adding: "rules: {image-content: off, invalid-json: off}", limits: [.nesting: 2])
    #expect(silent.archives[0].workOrderVerdicts == [.unchecked])
  }

  @Test func deeperNestingCanBeAdmitted() async throws {
    let deep = #"{"work_type": "a", "x": "# + String(repeating: "[", count: 5000)
    let nested = archive(parameters: deep + String(repeating: "]", count: 5000) + "}")
    #expect(documentFindings(try await lint(nested)) == ["invalid-json"])
    #expect(documentFindings(try await lint(nested, limits: [.nesting: 5001])) == ["unknown-key"])
  }

  /// A document of two million values is within its bounds if its size is.
  @Test func largerDocumentsCanBeAdmitted() async throws {
    let list = #"{"work_type": "a", "x": [1"# + String(repeating: ",1", count: 1_100_000) + "]}"
    let large = archive(parameters: list)
    #expect(documentFindings(try await lint(large)) == ["document-too-large"])
    #expect(documentFindings(try await lint(large, limits: [.documentBytes: 3_000_000])) == ["unknown-key"])
  }
}

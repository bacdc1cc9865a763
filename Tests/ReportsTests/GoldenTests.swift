import Findings
import Linting
import Reports
import TestSupport
import Testing

/// Every format's output for the same things, byte for byte.
@Suite struct GoldenTests {
  @Test func jsonReport() async throws {
    try Golden.expect(await SampleRun.rendered { JSONReport(to: $0) }, equals: "report.json")
  }

  @Test func jsonReportOfNothing() async throws {
    let output = try await SampleRun.rendered(
      header: SampleRun.headerWithoutDefinition, [], SampleRun.summary(of: [], .passed)
    ) { JSONReport(to: $0) }
    try Golden.expect(output, equals: "report-of-nothing.json")
  }

  @Test(
    arguments: [
      ("normal", TextReportOptions()),
      ("quiet", TextReportOptions(detail: .quiet)),
      ("verbose", TextReportOptions(width: 100, detail: .verbose)),
      ("colored", TextReportOptions(isColored: true)),
      ("narrow", TextReportOptions(width: 20)),
      ("five-findings", TextReportOptions(maximumFindings: 5)),
      ("no-findings", TextReportOptions(detail: .quiet, maximumFindings: 0)),
    ])
  func textReport(_ name: String, _ options: TextReportOptions) async throws {
    try Golden.expect(
      await SampleRun.rendered { TextReport(to: $0, options: options) }, equals: "report-\(name).txt")
  }

  @Test func textReportOfGoodArchives() async throws {
    let archives = [SampleRun.good, SampleRun.good]
    let output = try await SampleRun.rendered(
      header: SampleRun.headerWithoutDefinition, archives, SampleRun.summary(of: archives, .passed)
    ) { TextReport(to: $0) }
    try Golden.expect(output, equals: "report-good.txt")
  }

  @Test(arguments: [("omissions", TextReportOptions.Detail.normal), ("omissions-quiet", .quiet)])
  func textReportOfMoreThanIsKept(_ name: String, _ detail: TextReportOptions.Detail) async throws {
    let archives = [SampleRun.flooded, SampleRun.drowned]
    let output = try await SampleRun.rendered(archives, SampleRun.summary(of: archives, .failed)) {
      TextReport(to: $0, options: TextReportOptions(detail: detail))
    }
    try Golden.expect(output, equals: "report-\(name).txt")
  }

  @Test func orderForPeople() async throws {
    try Golden.expect(await SampleRun.rendered { OrderTextReport(to: $0) }, equals: "order.txt")
  }

  @Test func orderAsJSON() async throws {
    try Golden.expect(await SampleRun.rendered { OrderJSONReport(to: $0) }, equals: "order.json")
  }

  @Test func orderAsCSV() async throws {
    try Golden.expect(await SampleRun.rendered { OrderCSVReport(to: $0) }, equals: "order.csv")
  }

  @Test func schema() throws { try Golden.expect(JSONReport.schema(), equals: "report.schema.json") }

  @Test func rules() throws {
    try Golden.expect(Array(RuleText().list(SampleRules.all).utf8), equals: "rules.txt")
    try Golden.expect(RuleJSON.bytes(for: SampleRules.all), equals: "rules.json")
    try Golden.expect(Array(RuleDocumentation.markdown(for: SampleRules.all).utf8), equals: "rules.md")
    for rule in SampleRules.all {
      let text = RuleText().explanation(of: rule)
      try Golden.expect(Array(text.utf8), equals: "explain-\(rule.id).txt")
    }
    let colored = RuleText(isColored: true, width: 60).explanation(of: SampleRules.unknownTaskGroup)
    try Golden.expect(Array(colored.utf8), equals: "explain-colored.txt")
  }
}

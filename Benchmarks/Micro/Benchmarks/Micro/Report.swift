import Benchmark
import Reports

/// Writing the JSON report of an archive that was linted before: of one without findings, and of one with a finding for each photo.
func reportBenchmarks() {
  Benchmark(
    "JSON report, 4,000 entries", configuration: .micro(),
    closure: { _, report in try await report.replay(into: JSONReport(to: NoOutput())) },
    setup: { try await kept(ExampleBatch(), findings: 0) })
  Benchmark(
    "JSON report, 800 findings", configuration: .micro(),
    closure: { _, report in try await report.replay(into: JSONReport(to: NoOutput())) },
    setup: { try await kept(ExampleBatch(workOrders: 100, hasUnknownGroups: true), findings: 800) })
}

private func kept(_ batch: ExampleBatch, findings: Int) async throws -> KeptReport {
  let report = try await LintedBatch(batch).report()
  guard report.findings == findings else { throw BenchmarkMistake("there are \(report.findings) findings") }
  return report
}

import Benchmark
import Reports

/// All of it: a whole archive through the engine, with a JSON report that goes nowhere.
func lintBenchmarks() {
  for (name, isDeep) in [("lint, 4,000 entries", false), ("lint --deep, 4,000 entries", true)] {
    Benchmark(
      name, configuration: .micro(),
      closure: { _, batch in try await batch.lint(into: JSONReport(to: NoOutput())) },
      setup: { try await sound(readsContents: isDeep) })
  }
}

/// An archive in which nothing is found, so that findings are no part of what is timed.
private func sound(readsContents: Bool) async throws -> LintedBatch {
  let batch = try LintedBatch(ExampleBatch(), readsContents: readsContents)
  let findings = try await batch.report().findings
  guard findings == 0 else { throw BenchmarkMistake("there are \(findings) findings") }
  return batch
}

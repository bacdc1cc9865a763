import Benchmark
import ZipArchive

/// Judging the structure of an archive: end records, directory, local headers, and whether anything lies between them.
func auditBenchmarks() {
  Benchmark(
    "audit, 4,000 entries", configuration: .micro(),
    closure: { _, source in blackHole(try await ZipArchive.audit(source)) },
    setup: { ExampleBatch().source() })
}

import Benchmark

/// What is measured, in the order in which an archive goes through it. The plugin looks for a variable of this name.
let benchmarks: @Sendable () -> Void = {
  auditBenchmarks()
  namesBenchmarks()
  orderBenchmarks()
  inflateBenchmarks()
  jsonBenchmarks()
  lintBenchmarks()
  reportBenchmarks()
}

extension Benchmark.Configuration {
  /// A second of measuring, after a first run that does not count. Instructions are counted where the machine lets programs do that.
  ///
  /// - Parameter scale: how often the benchmark does the same in each measurement: what takes microseconds is too short for the clock.
  static func micro(_ scale: BenchmarkScalingFactor = .one) -> Self {
    Self(
      metrics: [.wallClock, .instructions], warmupIterations: 1, scalingFactor: scale,
      maxDuration: .seconds(1))
  }
}

/// What a benchmark needs cannot be made: a mistake in the benchmark.
struct BenchmarkMistake: Error {
  /// What is wrong.
  var message: String

  init(_ message: String) { self.message = message }
}

import Benchmark
import Outputs

/// Takes bytes and drops them.
final class NoOutput: Output {
  func write(_ bytes: Span<UInt8>) { blackHole(bytes.count) }
  func finish() {}
}

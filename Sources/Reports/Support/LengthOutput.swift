import Outputs

/// Hands bytes on to another output, and counts them.
final class LengthOutput: Output {
  private let output: any Output
  /// The bytes so far.
  private(set) var count = 0

  init(_ output: any Output) { self.output = output }

  func write(_ bytes: Span<UInt8>) throws(OutputError) {
    count += bytes.count
    try output.write(bytes)
  }

  func finish() throws(OutputError) { try output.finish() }
}

import Deflate
import Outputs

/// Hands bytes on to another output, and counts what they take once they are compressed.
final class MeteredOutput: Output {
  private let output: any Output
  private var written = DeflatedSize()
  /// A count of its own: compressing finds nothing of a text that stands more than 32 KiB before.
  private var foreseen = DeflatedSize()

  init(_ output: any Output) { self.output = output }

  /// The bytes so far and those that are foreseen, compressed with gzip.
  var compressedCount: Int { written.count + foreseen.count }

  /// Counts a text that will be written later.
  func foresee(_ text: String) { foreseen.take(text.utf8Span.span) }

  func write(_ bytes: Span<UInt8>) throws(OutputError) {
    written.take(bytes)
    try output.write(bytes)
  }

  func finish() throws(OutputError) { try output.finish() }
}

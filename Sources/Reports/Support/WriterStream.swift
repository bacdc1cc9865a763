import Outputs

/// Writes a text of some form as it comes, and hands on what is left when it is complete.
protocol StreamedWriter: ~Copyable {
  /// Hands on what is left.
  consuming func finish() throws(OutputError)
}

/// A text on its way to an output, written in several calls. It has an identity, so the reports that use it can be plain values.
final class WriterStream<Writer: StreamedWriter & ~Copyable> {
  private let output: any Output
  /// Taken out while something is being written; not put back after an error.
  private var writer: Writer?
  private var failure: OutputError?

  /// - Parameter writer: writes to the output.
  init(to output: any Output, _ writer: consuming Writer) {
    self.output = output
    self.writer = consume writer
  }

  /// Goes on writing. After an error the text stays broken, and every call throws that error again.
  func write<Value>(
    _ body: (inout Writer) throws(OutputError) -> Value
  ) throws(OutputError) -> Value {
    var writer = try takeWriter()
    let value: Value
    do throws(OutputError) {
      value = try body(&writer)
    } catch {
      failure = error
      throw error
    }
    self.writer = consume writer
    return value
  }

  /// Hands on what is left, and finishes the output.
  func finish() throws(OutputError) {
    let writer = try takeWriter()
    try writer.finish()
    try output.finish()
  }

  private func takeWriter() throws(OutputError) -> Writer {
    if let failure { throw failure }
    guard let writer = writer.take() else { preconditionFailure("the report has ended before") }
    return writer
  }
}

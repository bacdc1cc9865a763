import JSONTree

/// A JSON text on its way to an output, written in several calls. It has an identity, so the reports that use it can be plain values.
final class JSONStream {
  private let output: any Output
  /// Taken out while something is being written; not put back after an error.
  private var writer: JSONWriter<OutputError>?
  private var failure: OutputError?

  init(to output: any Output, _ style: JSONStyle = .pretty) {
    self.output = output
    writer = JSONWriter(style) { (bytes) throws(OutputError) in try output.write(bytes) }
  }

  /// Goes on writing. After an error the text stays broken, and every call throws that error again.
  func write<Value>(
    _ body: (inout JSONWriter<OutputError>) throws(OutputError) -> Value
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

  private func takeWriter() throws(OutputError) -> JSONWriter<OutputError> {
    if let failure { throw failure }
    guard let writer = writer.take() else { preconditionFailure("the report has ended before") }
    return writer
  }
}

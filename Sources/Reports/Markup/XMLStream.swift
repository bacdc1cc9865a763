import Markup

/// An XML text on its way to an output, written in several calls. It has an identity, so the reports that use it can be plain values.
final class XMLStream {
  private let output: any Output
  /// Taken out while something is being written; not put back after an error.
  private var writer: XMLWriter<OutputError>?
  private var failure: OutputError?

  init(to output: any Output) {
    self.output = output
    writer = XMLWriter { (bytes) throws(OutputError) in try output.write(bytes) }
  }

  /// Goes on writing. After an error the text stays broken, and every call throws that error again.
  func write(_ body: (inout XMLWriter<OutputError>) throws(OutputError) -> Void) throws(OutputError) {
    var writer = try takeWriter()
    do throws(OutputError) {
      try body(&writer)
    } catch {
      failure = error
      throw error
    }
    self.writer = consume writer
  }

  /// Hands on what is left, and finishes the output.
  func finish() throws(OutputError) {
    let writer = try takeWriter()
    try writer.finish()
    try output.finish()
  }

  private func takeWriter() throws(OutputError) -> XMLWriter<OutputError> {
    if let failure { throw failure }
    guard let writer = writer.take() else { preconditionFailure("the report has ended before") }
    return writer
  }
}

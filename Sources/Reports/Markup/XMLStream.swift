import Markup
import Outputs

/// An XML text on its way to an output.
typealias XMLStream = WriterStream<XMLWriter<OutputError>>

extension XMLWriter: StreamedWriter where Failure == OutputError {}

extension WriterStream where Writer == XMLWriter<OutputError> {
  convenience init(to output: any Output) {
    self.init(to: output, XMLWriter { (bytes) throws(OutputError) in try output.write(bytes) })
  }
}

import JSONTree
import Outputs

/// A JSON text on its way to an output.
typealias JSONStream = WriterStream<JSONWriter<OutputError>>

extension JSONWriter: StreamedWriter where Failure == OutputError {}

extension WriterStream where Writer == JSONWriter<OutputError> {
  convenience init(to output: any Output, _ style: JSONStyle = .pretty) {
    self.init(to: output, JSONWriter(style) { (bytes) throws(OutputError) in try output.write(bytes) })
  }
}

internal import JSONTree

extension SchemaValue {
  /// How many bytes a list or dictionary may have that stands on one line.
  private static let lineLength = 80

  /// The value as a JSON text of several lines.
  var json: [UInt8] { JSONWriter<Never>.bytes(.pretty) { write(to: &$0) } }

  /// Writes the value. It is as deep as the grammar is declared.
  private func write(to writer: inout JSONWriter<Never>) {
    switch self {
    case .text(let text): writer.string(text)
    case .integer(let number): writer.int(number)
    case .boolean(let value): writer.bool(value)
    case .list(let elements):
      writer.beginArray(layout)
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .dictionary(let members):
      writer.beginObject(layout)
      for member in members {
        writer.key(member.key)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }

  /// What is short stands on one line. How short is a matter of looks; quotation marks are not counted.
  private var layout: JSONLayout { description.utf8.count <= Self.lineLength ? .inline : .lines }
}

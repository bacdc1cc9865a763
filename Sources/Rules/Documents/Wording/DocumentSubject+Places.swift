import ApplicationDefinition
import Batch
import Findings
import JSONTree

extension DocumentSubject {
  /// The document's file name, as messages name it: `metadata.json`.
  var fileName: String { document.kind.fileName }

  /// The place of a value in the document.
  func location(of value: JSONValue) -> Location {
    location(pointer: value.pointer, position: value.position)
  }

  /// The place of a key in the document.
  func location(ofKey member: JSONMember) -> Location {
    location(pointer: member.value.pointer, position: member.keyPosition)
  }

  /// The place of a line and column in a document that has no tree.
  func location(ofLine line: Int, column: Int) -> Location {
    var location = location
    location.position = SourcePosition(line: line, column: column)
    return location
  }
}

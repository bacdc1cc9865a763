public import ApplicationDefinition
public import Batch
public import Findings
public import JSONTree
public import ZipArchive

/// A `metadata.json` or `parameters.json`, as rules see it.
public final class DocumentSubject: Sendable {
  /// What came of reading a document.
  public enum Content: Sendable {
    /// It is proper JSON.
    case tree(JSONTree)
    /// It was read, but is not JSON.
    case invalid(JSONSyntaxError)
    /// It is larger than the definition allows, and was not read.
    case tooLarge
    /// Its bytes cannot be had.
    case unreadable(ContentError)
  }

  /// The archive it is in.
  public let archive: ArchiveSubject
  /// Which document of which work order it is.
  public let document: Document
  /// Its record.
  public let entry: Entry
  /// What came of reading it.
  public let content: Content
  /// What is asked of it.
  public var requirements: DocumentRequirements { archive.requirements(for: document.kind) }
  /// Its keys beside those that are asked for; empty if it is not a dictionary.
  public let keys: KeyMatching

  /// A document with what was read of it.
  public init(archive: ArchiveSubject, document: Document, entry: Entry, content: Content) {
    self.archive = archive
    self.document = document
    self.entry = entry
    self.content = content
    if case .tree(let tree) = content {
      keys = KeyMatching(tree.root, archive.askedKeys(for: document.kind))
    } else {
      keys = KeyMatching()
    }
  }

  /// The place of the document as a whole.
  public var location: Location { archive.location(ofEntry: entry.index, workOrder: document.workOrder) }

  /// The place of a value or key in the document.
  public func location(pointer: JSONPointer, position: JSONPosition) -> Location {
    var location = location
    location.pointer = pointer.description
    location.position = SourcePosition(line: position.line, column: position.column)
    return location
  }
}

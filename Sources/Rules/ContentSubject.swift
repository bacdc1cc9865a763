public import Findings
public import ImageStructure
public import ZipArchive

/// An entry's whole content, as rules see it.
public struct ContentSubject: Sendable {
  /// What an entry is to its work order.
  public enum Role: Sendable {
    /// One of its photos.
    case image
    /// Its metadata or parameters.
    case document
    /// Anything else.
    case other
  }

  /// What came of reading the content.
  public enum Outcome: Sendable {
    /// It was read to its end; this is wrong with it.
    case read([ContentProblem])
    /// It cannot be read.
    case unreadable(ContentError)
  }

  /// The archive it is in.
  public let archive: ArchiveSubject
  /// Its record.
  public let entry: Entry
  /// The index of its work order in the batch; nil outside of any.
  public let workOrder: Int?
  /// What it is to its work order.
  public let role: Role
  /// What came of reading it.
  public let outcome: Outcome
  /// What a walk through its structure came to, if it is an image of a format that can be walked through.
  public let image: ImageVerdict?

  /// An entry's content, with what was read of it.
  public init(
    archive: ArchiveSubject, entry: Entry, workOrder: Int?, role: Role, outcome: Outcome,
    image: ImageVerdict? = nil
  ) {
    self.archive = archive
    self.entry = entry
    self.workOrder = workOrder
    self.role = role
    self.outcome = outcome
    self.image = image
  }

  /// The place of the content in the archive.
  public var location: Location {
    var location = archive.location(ofEntry: entry.index, workOrder: workOrder)
    location.offset = entry.dataOffset
    return location
  }

  /// Whether the content is the one that was zipped: it was read whole and has the size and the checksum that the directory notes. What is wrong with
  /// content that is not, is that.
  var isAsZipped: Bool {
    guard case .read(let problems) = outcome else { return false }
    return problems.allSatisfy { if case .bytesAfterStream = $0 { true } else { false } }
  }

  /// What the entry is called in a message: "photo".
  var noun: String {
    switch role {
    case .image: "photo"
    case .document: "document"
    case .other: "entry"
    }
  }
}

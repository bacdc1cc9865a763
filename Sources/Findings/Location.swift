/// A place in a text file; lines and columns count from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int

  /// A place in a text file.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reading order.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// One record of the central directory, as findings name it.
public struct EntryReference: Hashable, Sendable {
  /// The record's position in the central directory, from 0.
  public let index: Int
  /// The entry's whole name, decoded. Untrusted: every output escapes it.
  public let name: String

  /// Names the record `index`.
  public init(index: Int, name: String) {
    self.index = index
    self.name = name
  }
}

/// Where in an archive a finding is: as deep as it is known, from the work order down to the column.
public struct Location: Hashable, Sendable {
  /// The work order's id.
  public var workOrder: String?
  /// The entry.
  public var entry: EntryReference?
  /// The JSON Pointer (RFC 6901) of the value inside the document; the empty string is the whole document.
  public var pointer: String?
  /// The place in the document.
  public var position: SourcePosition?
  /// The byte in the archive, from 0.
  public var offset: UInt64?

  /// A place in an archive; without any part it is the archive itself.
  public init(
    workOrder: String? = nil, entry: EntryReference? = nil, pointer: String? = nil,
    position: SourcePosition? = nil, offset: UInt64? = nil
  ) {
    self.workOrder = workOrder
    self.entry = entry
    self.pointer = pointer
    self.position = position
    self.offset = offset
  }

  /// The archive as a whole.
  public static let archive = Location()
}

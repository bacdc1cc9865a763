/// Something that is wrong with an archive's records, or odd about them.
public struct StructuralProblem: Sendable, Hashable {
  /// What is wrong, by what it is about.
  public enum Kind: Sendable, Hashable {
    /// The end of the archive: what stands behind the central directory, and the directory as a whole.
    case end(EndProblem)
    /// How the file's bytes are shared out among the records.
    case layout(LayoutProblem)
    /// One entry's records.
    case entry(EntryProblem)
  }

  /// What is wrong.
  public let kind: Kind
  /// The entry that the problem is about; nil if it is about the archive as a whole.
  public let entry: Int?
  /// The byte of the file at which it shows, from 0; nil if it is the file as a whole. What a record declares may lie beyond the file's end.
  public let offset: UInt64?

  /// A problem of the archive's end.
  package static func end(_ problem: EndProblem, at offset: UInt64? = nil) -> StructuralProblem {
    StructuralProblem(kind: .end(problem), entry: nil, offset: offset)
  }

  /// A problem of how the bytes are shared out, perhaps seen at an entry.
  package static func layout(_ problem: LayoutProblem, entry: Int? = nil, at offset: UInt64)
    -> StructuralProblem
  {
    StructuralProblem(kind: .layout(problem), entry: entry, offset: offset)
  }

  /// A problem of an entry.
  package static func entry(_ problem: EntryProblem, of entry: Int, at offset: UInt64) -> StructuralProblem {
    StructuralProblem(kind: .entry(problem), entry: entry, offset: offset)
  }
}

public import ByteSources

/// A zip file whose structure has been judged: which entries it has, where their bytes lie, and what is wrong with its records.
///
/// The records are read by this module alone; libzip only inflates contents, at the places decided here.
public struct ZipArchive: Sendable {
  /// The file's bytes.
  public let source: any ByteSource
  /// The entries, in the order of the central directory; empty if the directory cannot be found or read.
  public let entries: EntryTable
  /// Everything that is wrong with the records, in the order in which it was met.
  public let problems: [StructuralProblem]
  /// How much of the structure could be made out.
  public let extent: Extent

  /// How much of an archive's structure could be made out.
  public enum Extent: Sendable, Hashable {
    /// Every entry of the directory, and where its bytes lie.
    case whole
    /// Every entry of the directory, but not for all of them where their bytes lie.
    case someEntriesUnplaced
    /// The directory cannot be read to its end; entries behind the break are not known.
    case directoryBroken
    /// There is no directory.
    case none
  }

  /// Where the central directory begins, from the start of the file; contents end there.
  let directoryStart: UInt64
  /// Whether any reader finds the same end record, and with it the same directory.
  let hasUnmistakableEnd: Bool

  init(
    source: any ByteSource, entries: EntryTable, problems: [StructuralProblem], extent: Extent,
    directoryStart: UInt64 = 0, hasUnmistakableEnd: Bool = false
  ) {
    self.source = source
    self.entries = entries
    self.problems = problems
    self.extent = extent
    self.directoryStart = directoryStart
    self.hasUnmistakableEnd = hasUnmistakableEnd
  }
}

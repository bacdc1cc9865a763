/// How an archive's bytes fail to be shared out among its records, each byte to one. Offsets count from the start of the file.
public enum LayoutProblem: Sendable, Hashable {
  /// There are bytes before the first record, and the offsets in the records do not count them.
  case unadjustedPrefix(length: UInt64)
  /// There are bytes before the first record, and the offsets in the records count them, as in self-extracting archives.
  case adjustedPrefix(length: UInt64, leadingBytes: LeadingBytes)
  /// The file is also an archive of another format, which begins at its first byte.
  case otherArchive(OtherFormat)
  /// There are bytes between two records that belong to neither. Before another entry they stop a reader that goes from front to back.
  case gap(count: UInt64, content: GapContent, isBeforeEntry: Bool)
  /// A gap holds a local header that no record of the directory names.
  case unlistedEntry(name: [UInt8])
  /// The entry's data overlaps the next entry's header.
  case overlap(end: UInt64, next: Int, nextOffset: UInt64)
  /// Two records of the directory share one local header.
  case sharedHeader(other: Int)
  /// The entry's data reaches beyond the start of the directory.
  case dataBeyondDirectory(end: UInt64, directoryStart: UInt64)

  /// What is in a gap.
  public enum GapContent: Sendable, Hashable {
    /// Nothing but zero bytes.
    case zeros
    /// Other bytes, without a signature of a zip record.
    case other
    /// The signature of a zip record that is not a local header; the offset is its first byte.
    case signature(UInt32, offset: UInt64)
    /// More bytes than are looked at; those that were are zeros or hold no signature.
    case unread(looked: UInt64)
  }

  /// Formats whose archives are told by their first bytes, so that a file can be one of them and a zip archive.
  public enum OtherFormat: String, Sendable, Hashable {
    /// A tape archive; its signature stands at byte 257.
    case tar
    /// RAR, version 4 or 5.
    case rar = "RAR"
    /// The eXtensible ARchive.
    case xar = "XAR"
    /// 7-Zip's own format.
    case sevenZip = "7z"
    /// A Windows cabinet.
    case cabinet = "CAB"
  }
}

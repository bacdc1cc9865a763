/// A way in which readers of zip archives disagree about one archive. The 14 kinds are those of "My ZIP isn't your ZIP" (USENIX Security 2025).
public enum ParserDisagreement: String, Sendable, CaseIterable {
  /// The compression method is written down twice.
  case method
  /// The sizes are written down two or three times.
  case sizes
  /// The name is written down two or three times.
  case names
  /// Several marks say whether an entry is a directory.
  case directorySignals = "directory signals"
  /// Several marks say whether an entry is encrypted.
  case encryptionFlags = "encryption flags"
  /// Several entries have one name.
  case duplicates
  /// A name's bytes are read as other characters.
  case characters = "character handling"
  /// Names are different, and lead to one place.
  case canonicalPaths = "canonical paths"
  /// Names differ in case only.
  case letterCase = "case"
  /// Entries are found from the front, or by the directory.
  case streaming = "streaming or directory first"
  /// There are several end records.
  case endRecords = "several end records"
  /// Numbers of entries and disks are believed or not.
  case countsAndDisks = "counts and disks"
  /// The directory is found by its offset or by its size.
  case directoryOffset = "offset of the directory"
  /// The zip64 records are looked at or not.
  case zip64Rules = "zip64 rules"

  /// What the readers disagree about.
  public enum Group: String, Sendable, CaseIterable {
    /// What stands in the file more than once.
    case redundantMetadata = "redundant metadata"
    /// What becomes of names as paths.
    case filePaths = "file-path processing"
    /// Where records are found.
    case positioning
  }

  /// The group that the kind belongs to.
  public var group: Group {
    switch self {
    case .method, .sizes, .names, .directorySignals, .encryptionFlags: .redundantMetadata
    case .duplicates, .characters, .canonicalPaths, .letterCase: .filePaths
    case .streaming, .endRecords, .countsAndDisks, .directoryOffset, .zip64Rules: .positioning
    }
  }
}

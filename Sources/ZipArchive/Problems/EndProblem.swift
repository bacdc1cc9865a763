/// What is wrong with an archive's end records, or with its central directory as a whole. Offsets count from the start of the file.
public enum EndProblem: Sendable, Hashable {
  /// The file is empty.
  case emptyFile
  /// There is no end of central directory record. `beginsAsZip` says whether the file starts with a local header all the same, as an
  /// archive does that was cut short.
  case noEndRecord(beginsAsZip: Bool, leadingBytes: LeadingBytes)
  /// Another end record than the one that counts describes a directory too.
  case secondEndRecord(countingOffset: UInt64)
  /// The comment holds the signature of an end record.
  case signatureInComment
  /// There are so many signatures of end records at the end of the file that not all were followed.
  case manySignatures(count: Int)
  /// The comment is said to be longer than the file.
  case commentCutShort(declared: Int, found: Int)
  /// There are bytes behind the end record and its comment.
  case trailingBytes(count: UInt64, areZero: Bool)

  /// A disk number is not 0, or the number of disks not 1: the archive is one part of several, or says so.
  case severalDisks(field: DiskField, value: UInt64)
  /// The end record counts other entries on this disk than in all.
  case countsDiffer(onDisk: UInt64, total: UInt64)

  /// The end record points to a zip64 record that is not there.
  case noZip64Record
  /// The zip64 locator places the record elsewhere than where it is.
  case zip64RecordElsewhere(declared: UInt64, found: UInt64)
  /// A field of the end record is neither the sentinel nor what the zip64 record says.
  case zip64Contradiction(field: EndField, end: UInt64, zip64: UInt64)
  /// There are bytes between the zip64 record and its locator.
  case zip64Gap(count: UInt64)
  /// The zip64 record's length is not that of its fields.
  case zip64RecordSize(declared: UInt64)
  /// There is a zip64 record, and no field of the end record refers to it.
  case zip64Unused

  /// The central directory does not lie where the end record says, and nowhere that would fit.
  case noDirectory(declaredOffset: UInt64, declaredSize: UInt64)
  /// The directory, as the end record places it, does not end where the end records begin.
  case directoryNotAtEnd(declaredOffset: UInt64, declaredSize: UInt64, recordsStart: UInt64)
  /// The directory lies elsewhere than the end record says, although the entries' own offsets are right.
  case directoryElsewhere(declared: UInt64, found: UInt64)
  /// The central directory is larger than batchlint reads.
  case directoryTooLarge(size: UInt64, limit: UInt64)
  /// A record of the directory is not one: its signature is missing, or it reaches beyond the directory's end.
  case brokenDirectory(after: Int)
  /// The end record counts other entries than there are. `isModulo` if the numbers agree in their lowest 16 bits.
  case entryCountDiffers(declared: UInt64, found: Int, isModulo: Bool)

  /// libzip refuses the archive, in its words.
  case libzipRefuses(reason: String)
  /// libzip sees other entries than the audit.
  case libzipCountDiffers(libzip: Int, audit: Int)

  /// The numbers of disks in the end records.
  public enum DiskField: Sendable, Hashable {
    /// The number of the disk that the end record is on.
    case thisDisk
    /// The number of the disk on which the directory begins.
    case directoryDisk
    /// The number of the disk with the zip64 record, in the locator.
    case zip64Disk
    /// The number of disks in all, in the locator.
    case diskCount
  }

  /// The fields that end record and zip64 record both have.
  public enum EndField: Sendable, Hashable {
    /// The number of this disk.
    case disk
    /// The number of the disk on which the directory begins.
    case directoryDisk
    /// How many entries are on this disk.
    case entriesOnDisk
    /// How many entries there are.
    case entryCount
    /// The directory's length.
    case directorySize
    /// Where the directory begins.
    case directoryOffset
  }
}

/// Something that is wrong with an archive's records. Offsets count from the start of the file.
public enum StructuralProblem: Sendable, Hashable {
  /// The file is empty.
  case empty
  /// There is no end of central directory record. `beginsAsZip` says whether the file starts with a local header all the same, as an
  /// archive does that was cut short.
  case noEndRecord(beginsAsZip: Bool, leadingBytes: LeadingBytes)
  /// The archive is one part of several, or says so.
  case severalDisks(offset: UInt64)
  /// The end record points to a zip64 record that is not there.
  case noZip64Record(offset: UInt64)
  /// The central directory does not lie where the end record says, and nowhere that would fit.
  case misplacedDirectory(declaredOffset: UInt64, declaredSize: UInt64, endRecordOffset: UInt64)
  /// The central directory is larger than batchlint reads.
  case directoryTooLarge(size: UInt64, limit: UInt64)
  /// A record of the directory is not one: its signature is missing, or it reaches beyond the directory's end.
  case brokenDirectory(entry: Int, offset: UInt64)
  /// The end record counts other entries than there are.
  case entryCountDiffers(declared: UInt64, found: Int, endRecordOffset: UInt64)
  /// A record needs a zip64 extra field and has none that is long enough.
  case noZip64Field(entry: Int)
  /// There is no local header where the record says.
  case noLocalHeader(entry: Int, offset: UInt64)
  /// The local header bears another name than the record.
  case localNameDiffers(entry: Int, offset: UInt64, localName: [UInt8])
  /// The local header names another compression method than the record.
  case localMethodDiffers(entry: Int, offset: UInt64, central: UInt16, local: UInt16)
  /// The entry's data reaches beyond the start of the directory.
  case dataBeyondDirectory(entry: Int, offset: UInt64, end: UInt64, directoryStart: UInt64)
  /// The entry's data overlaps the next entry's header.
  case overlap(entry: Int, end: UInt64, next: Int, nextOffset: UInt64)

  /// The entry that the problem is about; nil if it is about the archive as a whole.
  public var entry: Int? {
    switch self {
    case .empty, .noEndRecord, .severalDisks, .noZip64Record, .misplacedDirectory, .directoryTooLarge,
      .entryCountDiffers, .brokenDirectory:
      nil
    case .noZip64Field(let entry), .noLocalHeader(let entry, _), .localNameDiffers(let entry, _, _),
      .localMethodDiffers(let entry, _, _, _), .dataBeyondDirectory(let entry, _, _, _),
      .overlap(let entry, _, _, _):
      entry
    }
  }
}

/// Where an archive's central directory lies, as its end records say and as it fits.
struct EndOfArchive {
  /// Where the directory starts in the file.
  let directoryStart: UInt64
  /// How many bytes it has.
  let directorySize: UInt64
  /// How many entries it is said to have.
  let entryCount: UInt64
  /// Whether the count has 64 bits, and not just its lowest 16.
  let isZip64: Bool
  /// What has to be added to every offset in the records: the length of what was put before the archive.
  let base: UInt64
  /// Where the end record starts.
  let endRecordOffset: UInt64
  /// Whether the directory ends where the end records begin, as they say.
  let endsAtRecord: Bool
}

/// What the end records say of the directory.
struct DeclaredDirectory {
  let offset: UInt64
  let size: UInt64
  let entryCount: UInt64
  let entriesOnDisk: UInt64
  let disk: UInt32
  let directoryDisk: UInt32

  init(_ record: EndRecord) {
    offset = UInt64(record.directoryOffset)
    size = UInt64(record.directorySize)
    entryCount = UInt64(record.entryCount)
    entriesOnDisk = UInt64(record.entriesOnDisk)
    disk = UInt32(record.diskNumber)
    directoryDisk = UInt32(record.directoryDisk)
  }

  init(_ record: Zip64EndRecord) {
    offset = record.directoryOffset
    size = record.directorySize
    entryCount = record.entryCount
    entriesOnDisk = record.entriesOnDisk
    disk = record.disk
    directoryDisk = record.directoryDisk
  }
}

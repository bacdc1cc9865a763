/// Walks the records of a central directory and lays out a row for each.
struct DirectoryReader {
  /// What came of the walk.
  struct Directory {
    var table: EntryTable
    let problems: [StructuralProblem]
    /// Whether the walk ended where the directory does.
    let isWhole: Bool
  }

  /// Reads record after record until the directory ends, or breaks.
  static func read(_ bytes: [UInt8], end: EndOfArchive) -> Directory {
    var reader = DirectoryReader(bytes, end: end)
    reader.read()
    return Directory(
      table: EntryTable(
        storage: reader.storage, rows: reader.rows, transcoded: reader.transcoded, base: end.base),
      problems: reader.problems, isWhole: reader.isWhole)
  }

  private var storage: [UInt8]
  private var rows: [EntryTable.Row] = []
  private var transcoded = TranscodedNames()
  private var problems: [StructuralProblem] = []
  private var isWhole = true

  private let end: EndOfArchive
  private let length: Int

  private init(_ bytes: [UInt8], end: EndOfArchive) {
    storage = bytes
    length = bytes.count
    self.end = end
    // A hostile count cannot make this large: no record is shorter than 46 bytes.
    rows.reserveCapacity(min(bytes.count / CentralRecord.length, Int(clamping: end.entryCount)))
  }

  private mutating func read() {
    let directory = storage
    let bytes = unsafe directory.span.bytes
    var position = 0
    while position < length {
      guard let record = record(bytes, at: position) else {
        problems.append(
          .end(.brokenDirectory(after: rows.count), at: end.directoryStart + UInt64(position)))
        isWhole = false
        break
      }
      if let name = EntryNameEncoding.transcoded(record, in: bytes) { keep(name, of: rows.count) }
      rows.append(EntryTable.Row(record: position))
      position += record.totalLength
    }
    if UInt64(rows.count) != end.entryCount {
      problems.append(
        .end(
          .entryCountDiffers(
            declared: end.entryCount, found: rows.count,
            isModulo: !end.isZip64 && UInt64(rows.count) & 0xffff == end.entryCount),
          at: end.endRecordOffset))
    }
  }

  private func record(_ bytes: RawSpan, at position: Int) -> CentralRecord? {
    guard length - position >= CentralRecord.length, bytes.uint32(at: position) == CentralRecord.signature
    else {
      return nil
    }
    let record = CentralRecord(bytes, at: position)
    return record.totalLength <= length - position ? record : nil
  }

  /// Puts a name that had to be transcoded behind the directory. Its offset fits: a transcoded name is at most three times as long as its record's,
  /// and the largest directory that is read has a quarter of what 32 bits reach.
  private mutating func keep(_ name: [UInt8], of entry: Int) {
    transcoded.add(storage.count..<storage.count + name.count, of: entry)
    storage += name
  }
}

public import ByteSources

extension ZipArchive {
  /// Judges the structure of a zip file: finds its end records, its directory, and every entry's bytes.
  ///
  /// Memory is bounded by the central directory's size. What is wrong with the file is in `problems`; only what is wrong with reading it is
  /// thrown.
  ///
  /// - Parameters:
  ///   - source: the file's bytes.
  ///   - tasks: how many tasks may visit local headers at once.
  /// - Throws: `ByteSourceError`, if the bytes cannot be read.
  public static func audit(_ source: any ByteSource, tasks: Int = 1) async throws -> ZipArchive {
    var search = try EndRecordSearch(source)
    guard let end = try search.find() else {
      return ZipArchive(source: source, entries: .empty, problems: search.problems, extent: .none)
    }
    guard end.directorySize <= largestDirectory else {
      let problem = StructuralProblem.end(
        .directoryTooLarge(size: end.directorySize, limit: largestDirectory), at: end.directoryStart)
      return ZipArchive(source: source, entries: .empty, problems: [problem], extent: .none)
    }
    var reader = DirectoryReader(
      try source.bytes(at: end.directoryStart, count: Int(end.directorySize)), end: end)
    reader.read()
    let unplaced = EntryTable(storage: reader.storage, rows: reader.rows, base: end.base)
    let visit = try await LocalHeaders(source: source, table: unplaced, directoryStart: end.directoryStart)
      .visit(tasks: tasks)
    let coverage = Coverage(
      source: source, spans: visit.spans, directoryStart: end.directoryStart, isWhole: reader.isWhole,
      base: end.base)
    let problems = search.problems + reader.problems + (try coverage.problems()) + visit.problems

    var rows = reader.rows
    var isPlaced = true
    for (span, leadingBytes) in zip(visit.spans, visit.leadingBytes) {
      if let dataOffset = span.dataOffset {
        rows[Int(span.entry)].dataOffset = dataOffset
      } else {
        isPlaced = false
      }
      rows[Int(span.entry)].leadingBytes = leadingBytes
    }
    return ZipArchive(
      source: source, entries: EntryTable(storage: reader.storage, rows: rows, base: end.base),
      problems: problems,
      extent: reader.isWhole ? (isPlaced ? .whole : .someEntriesUnplaced) : .directoryBroken,
      directoryStart: end.directoryStart)
  }

  /// The largest central directory that is read, in bytes: it is held in memory whole, and its offsets are kept in 32 bits.
  static var largestDirectory: UInt64 { 1 << 30 }
}

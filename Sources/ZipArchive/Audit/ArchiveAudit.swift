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
    var directory = DirectoryReader.read(
      try source.bytes(at: end.directoryStart, count: Int(end.directorySize)), end: end)
    let visits = try await LocalHeaders(
      source: source, table: directory.table, directoryStart: end.directoryStart
    ).visit(tasks: tasks)
    let coverage = Coverage(
      source: source, spans: visits.map(\.spans), directoryStart: end.directoryStart,
      isWhole: directory.isWhole, base: end.base)
    let problems =
      search.problems + directory.problems + (try coverage.problems()) + visits.flatMap(\.problems)
    for visit in visits { directory.table.place(visit.spans, visit.leadingBytes) }
    return ZipArchive(
      source: source, entries: directory.table, problems: problems,
      extent: !directory.isWhole ? .directoryBroken : coverage.hasUnplaced ? .someEntriesUnplaced : .whole,
      directoryStart: end.directoryStart, hasUnmistakableEnd: search.isUnmistakable)
  }

  /// The largest central directory that is read, in bytes: it is held in memory whole, and its offsets are kept in 32 bits.
  static var largestDirectory: UInt64 { 1 << 30 }
}

import ByteSources

/// Follows an end record to its directory, and says what does not fit on the way.
struct EndRecordResolver {
  let source: any ByteSource
  let tail: EndTail

  /// What came of following a record.
  struct Resolution {
    /// The end of the archive; nil if the record leads to no directory.
    var end: EndOfArchive?
    var problems: [StructuralProblem] = []
  }

  func resolve(_ candidate: EndTail.Candidate) throws(ByteSourceError) -> Resolution {
    let record = unsafe EndRecord(tail.bytes.span.bytes, at: candidate.position)
    let recordOffset = tail.start + UInt64(candidate.position)
    var resolution = Resolution()
    let zip64 = try Zip64EndSearch(source: source, tail: tail).find(
      before: candidate.position, &resolution.problems)
    if zip64 == nil, record.needsZip64 {
      // A locator without its record has been noted already.
      if resolution.problems.isEmpty { resolution.problems = [.end(.noZip64Record, at: recordOffset)] }
      return resolution
    }
    let declared = zip64.map { DeclaredDirectory($0.record) } ?? DeclaredDirectory(record)
    let recordsStart = zip64?.offset ?? recordOffset
    judgeDisks(declared, at: recordsStart, &resolution.problems)
    guard let place = try place(of: declared, before: recordsStart) else {
      let isSplit = declared.disk != 0 || declared.directoryDisk != 0
      if !isSplit {
        resolution.problems.append(
          .end(.noDirectory(declaredOffset: declared.offset, declaredSize: declared.size), at: recordOffset))
      }
      return resolution
    }
    if let zip64 { judge(zip64, against: record, base: place.base, at: recordOffset, &resolution.problems) }
    if let problem = place.problem { resolution.problems.append(.end(problem, at: recordOffset)) }
    resolution.end = EndOfArchive(
      directoryStart: place.start, directorySize: min(declared.size, recordsStart - place.start),
      entryCount: declared.entryCount,
      isZip64: zip64 != nil, base: place.base, endRecordOffset: recordOffset,
      endsAtRecord: place.problem == nil)
    return resolution
  }

  // MARK: Disks and doubled fields

  private func judgeDisks(
    _ declared: DeclaredDirectory, at offset: UInt64, _ problems: inout [StructuralProblem]
  ) {
    if declared.disk != 0 {
      problems.append(.end(.severalDisks(field: .thisDisk, value: UInt64(declared.disk)), at: offset))
    }
    if declared.directoryDisk != 0 {
      problems.append(
        .end(.severalDisks(field: .directoryDisk, value: UInt64(declared.directoryDisk)), at: offset))
    }
    if declared.entriesOnDisk != declared.entryCount {
      problems.append(
        .end(.countsDiffer(onDisk: declared.entriesOnDisk, total: declared.entryCount), at: offset))
    }
  }

  private func judge(
    _ zip64: Zip64EndSearch.Found, against record: EndRecord, base: UInt64, at offset: UInt64,
    _ problems: inout [StructuralProblem]
  ) {
    // What was put before the archive moves the record as it moves everything else; that is said once, of the archive.
    if zip64.declaredOffset &+ base != zip64.offset {
      problems.append(
        .end(
          .zip64RecordElsewhere(declared: zip64.declaredOffset, found: zip64.offset), at: zip64.locatorOffset)
      )
    }
    let wide = zip64.record
    let fields: [(EndProblem.EndField, short: UInt64, sentinel: UInt64, wide: UInt64)] = [
      (.disk, UInt64(record.diskNumber), 0xffff, UInt64(wide.disk)),
      (.directoryDisk, UInt64(record.directoryDisk), 0xffff, UInt64(wide.directoryDisk)),
      (.entriesOnDisk, UInt64(record.entriesOnDisk), 0xffff, wide.entriesOnDisk),
      (.entryCount, UInt64(record.entryCount), 0xffff, wide.entryCount),
      (.directorySize, UInt64(record.directorySize), 0xffff_ffff, wide.directorySize),
      (.directoryOffset, UInt64(record.directoryOffset), 0xffff_ffff, wide.directoryOffset),
    ]
    for field in fields where field.short != field.sentinel && field.short != field.wide {
      problems.append(
        .end(.zip64Contradiction(field: field.0, end: field.short, zip64: field.wide), at: offset))
    }
    if !record.mentionsZip64 { problems.append(.end(.zip64Unused, at: zip64.offset)) }
  }

  // MARK: The directory's place

  private struct Place {
    let start: UInt64
    let base: UInt64
    var problem: EndProblem?
  }

  /// Where the directory really starts. Where the records say, if it then ends where they begin. Failing that, the first record of the directory tells
  /// which offset is wrong: it names a local header, which is there or is not.
  private func place(of declared: DeclaredDirectory, before end: UInt64) throws(ByteSourceError) -> Place? {
    guard declared.size <= end else { return nil }
    let latest = end - declared.size
    if declared.offset == latest {
      let isThere =
        if declared.size == 0 { true } else { try holdsSignature(CentralRecord.signature, at: latest) }
      return isThere ? Place(start: latest, base: 0) : nil
    }
    let gap = EndProblem.directoryNotAtEnd(
      declaredOffset: declared.offset, declaredSize: declared.size, recordsStart: end)
    guard declared.size > 0 else {
      return declared.offset < latest ? Place(start: latest, base: latest - declared.offset) : nil
    }
    let early = try firstHeader(ofDirectoryAt: declared.offset, before: end)
    let late = try firstHeader(ofDirectoryAt: latest, before: end)
    let asDeclared = Place(start: declared.offset, base: 0, problem: gap)
    if let early, try holdsSignature(LocalRecord.signature, at: early) { return asDeclared }
    if let late {
      if declared.offset < latest {
        let base = latest - declared.offset
        let (moved, overflow) = late.addingReportingOverflow(base)
        if !overflow, try holdsSignature(LocalRecord.signature, at: moved) {
          return Place(start: latest, base: base)
        }
      }
      let isRight =
        if early == nil { true } else { try holdsSignature(LocalRecord.signature, at: late) }
      if isRight {
        return Place(
          start: latest, base: 0,
          problem: .directoryElsewhere(declared: declared.offset, found: latest))
      }
    }
    return early == nil ? nil : asDeclared
  }

  /// Where the first record of a directory says that its entry begins; nil if there is no record.
  private func firstHeader(ofDirectoryAt offset: UInt64, before end: UInt64) throws(ByteSourceError)
    -> UInt64?
  {
    guard offset <= end, end - offset >= UInt64(CentralRecord.length) else { return nil }
    let head = try source.bytes(at: offset, count: CentralRecord.length)
    let span = unsafe head.span.bytes
    guard span.uint32(at: 0) == CentralRecord.signature else { return nil }
    let record = CentralRecord(span, at: 0)
    guard end - offset >= UInt64(record.totalLength) else { return nil }
    let bytes = try source.bytes(at: offset, count: record.totalLength)
    return unsafe record.sizes(bytes.span.bytes).localHeaderOffset
  }

  private func holdsSignature(_ signature: UInt32, at offset: UInt64) throws(ByteSourceError) -> Bool {
    guard offset <= source.size, source.size - offset >= 4 else { return false }
    let bytes = try source.bytes(at: offset, count: 4)
    return unsafe bytes.span.bytes.uint32(at: 0) == signature
  }
}

import ByteSources

/// Finds the zip64 end record that a locator directly before an end record leads to (APPNOTE 4.3.14 and 4.3.15).
struct Zip64EndSearch {
  let source: any ByteSource
  let tail: EndTail

  /// A zip64 record, and how it was found.
  struct Found {
    let record: Zip64EndRecord
    let offset: UInt64
    /// Where the locator says that it is.
    let declaredOffset: UInt64
    let locatorOffset: UInt64
  }

  /// The record where the locator says; failing that, in an archive with something put before it, directly before the locator.
  func find(
    before position: Int, _ problems: inout [StructuralProblem]
  ) throws(ByteSourceError) -> Found? {
    let start = position - Zip64Locator.length
    guard start >= 0, unsafe tail.bytes.span.bytes.uint32(at: start) == Zip64Locator.signature else {
      return nil
    }
    let locator = unsafe Zip64Locator(tail.bytes.span.bytes, at: start)
    let locatorOffset = tail.start + UInt64(start)
    if locator.disk != 0 {
      problems.append(
        .end(.severalDisks(field: .zip64Disk, value: UInt64(locator.disk)), at: locatorOffset))
    }
    if locator.diskCount != 1 {
      problems.append(
        .end(.severalDisks(field: .diskCount, value: UInt64(locator.diskCount)), at: locatorOffset))
    }
    let length = UInt64(Zip64EndRecord.length)
    guard locatorOffset >= length else {
      problems.append(.end(.noZip64Record, at: locatorOffset))
      return nil
    }
    let latest = locatorOffset - length
    for offset in [locator.recordOffset, latest] where offset <= latest {
      let bytes = try source.bytes(at: offset, count: Zip64EndRecord.length)
      let span = unsafe bytes.span.bytes
      guard span.uint32(at: 0) == Zip64EndRecord.signature else { continue }
      let record = Zip64EndRecord(span, at: 0)
      judgeLength(of: record, at: offset, before: locatorOffset, &problems)
      return Found(
        record: record, offset: offset, declaredOffset: locator.recordOffset, locatorOffset: locatorOffset)
    }
    problems.append(.end(.noZip64Record, at: locatorOffset))
    return nil
  }

  /// The record must end where the locator begins, and hold its fixed fields only: what may follow them describes an encrypted directory, or is
  /// the business of one maker.
  private func judgeLength(
    of record: Zip64EndRecord, at offset: UInt64, before locatorOffset: UInt64,
    _ problems: inout [StructuralProblem]
  ) {
    let fixedLength = UInt64(Zip64EndRecord.length - Zip64EndRecord.sizeStart)
    if record.recordSize != fixedLength {
      problems.append(.end(.zip64RecordSize(declared: record.recordSize), at: offset))
    } else if offset + UInt64(Zip64EndRecord.length) != locatorOffset {
      problems.append(
        .end(.zip64Gap(count: locatorOffset - offset - UInt64(Zip64EndRecord.length)), at: offset))
    }
  }
}

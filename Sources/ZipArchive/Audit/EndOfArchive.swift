import ByteSources

/// Where an archive's central directory lies, as its end records say and as it fits.
struct EndOfArchive {
  /// Where the directory starts in the file.
  let directoryStart: UInt64
  /// How many bytes it has.
  let directorySize: UInt64
  /// How many entries it is said to have.
  let entryCount: UInt64
  /// What has to be added to every offset in the records: the length of what was put before the archive.
  let base: UInt64
  /// Where the end record starts.
  let endRecordOffset: UInt64
}

/// Finds the end records of an archive and from them its directory (APPNOTE 4.3.14 to 4.3.16).
struct EndRecordSearch {
  private let source: any ByteSource
  private let tail: [UInt8]
  private let tailStart: UInt64
  private(set) var problems: [StructuralProblem] = []

  init(_ source: any ByteSource) throws(ByteSourceError) {
    self.source = source
    let length = min(source.size, UInt64(EndRecord.longest + Zip64Locator.length))
    tailStart = source.size - length
    tail = try source.bytes(at: tailStart, count: Int(length))
  }

  /// The end of the archive; nil if there is none that makes sense, and the problems say why.
  mutating func find() throws(ByteSourceError) -> EndOfArchive? {
    guard source.size > 0 else {
      problems.append(.end(.emptyFile))
      return nil
    }
    guard let position = endRecordPosition() else {
      problems.append(try noEndRecord())
      return nil
    }
    let record = unsafe EndRecord(tail.span.bytes, at: position)
    let recordOffset = tailStart + UInt64(position)
    var declared = DeclaredDirectory(record)
    var directoryEnd = recordOffset
    if let zip64 = try zip64Record(before: position) {
      declared = DeclaredDirectory(zip64.record)
      directoryEnd = zip64.offset
    } else if record.needsZip64 {
      problems.append(.end(.noZip64Record, at: recordOffset))
      return nil
    }
    guard !declared.spansDisks else {
      problems.append(.end(.severalDisks(field: .thisDisk, value: 1), at: recordOffset))
      return nil
    }
    guard let start = try start(of: declared, before: directoryEnd) else {
      problems.append(
        .end(.noDirectory(declaredOffset: declared.offset, declaredSize: declared.size), at: recordOffset))
      return nil
    }
    return EndOfArchive(
      directoryStart: start, directorySize: declared.size, entryCount: declared.entryCount,
      base: start - declared.offset, endRecordOffset: recordOffset)
  }

  private func noEndRecord() throws(ByteSourceError) -> StructuralProblem {
    let head = try source.bytes(at: 0, count: Int(min(source.size, UInt64(LeadingBytes.capacity))))
    let leading = unsafe LeadingBytes(head.span.bytes)
    return .end(
      .noEndRecord(beginsAsZip: leading.hasPrefix([0x50, 0x4b, 0x03, 0x04]), leadingBytes: leading))
  }

  /// What the end records say of the directory.
  private struct DeclaredDirectory {
    let offset: UInt64
    let size: UInt64
    let entryCount: UInt64
    let spansDisks: Bool

    init(_ record: EndRecord) {
      offset = UInt64(record.directoryOffset)
      size = UInt64(record.directorySize)
      entryCount = UInt64(record.entryCount)
      spansDisks =
        record.diskNumber != 0 || record.directoryDisk != 0 || record.entriesOnDisk != record.entryCount
    }

    init(_ record: Zip64EndRecord) {
      offset = record.directoryOffset
      size = record.directorySize
      entryCount = record.entryCount
      spansDisks = record.disk != 0 || record.directoryDisk != 0 || record.entriesOnDisk != record.entryCount
    }
  }

  /// The end record whose comment ends with the file; failing that, the last one whose comment lies in the file.
  private func endRecordPosition() -> Int? {
    guard tail.count >= EndRecord.length else { return nil }
    let bytes = unsafe tail.span.bytes
    var fallback: Int?
    var position = tail.count - EndRecord.length
    while position >= 0 {
      if bytes.byte(at: position) == 0x50, bytes.uint32(at: position) == EndRecord.signature {
        let end = position + EndRecord.length + EndRecord(bytes, at: position).commentLength
        if end == tail.count { return position }
        if end < tail.count, fallback == nil { fallback = position }
      }
      position -= 1
    }
    return fallback
  }

  /// The zip64 record that a locator directly before the end record leads to: where it says, or, in an archive with something put before it,
  /// directly before the locator.
  private func zip64Record(before position: Int) throws(ByteSourceError) -> (
    record: Zip64EndRecord, offset: UInt64
  )? {
    let start = position - Zip64Locator.length
    guard start >= 0, unsafe tail.span.bytes.uint32(at: start) == Zip64Locator.signature else { return nil }
    let locator = unsafe Zip64Locator(tail.span.bytes, at: start)
    let locatorOffset = tailStart + UInt64(start)
    let length = UInt64(Zip64EndRecord.length)
    guard locatorOffset >= length else { return nil }
    for offset in [locator.recordOffset, locatorOffset - length] where offset <= locatorOffset - length {
      let bytes = try source.bytes(at: offset, count: Zip64EndRecord.length)
      let span = unsafe bytes.span.bytes
      if span.uint32(at: 0) == Zip64EndRecord.signature { return (Zip64EndRecord(span, at: 0), offset) }
    }
    return nil
  }

  /// Where the directory really starts: where the records say or, in an archive with something put before it, so far before its end
  /// as it is long. Nil if there is no directory at either place.
  private func start(of declared: DeclaredDirectory, before end: UInt64) throws(ByteSourceError) -> UInt64? {
    guard declared.size <= end else { return nil }
    let latest = end - declared.size
    guard declared.offset <= latest else { return nil }
    if declared.size == 0 { return latest }
    for start in [declared.offset, latest] where try isCentralRecord(at: start) { return start }
    return nil
  }

  private func isCentralRecord(at offset: UInt64) throws(ByteSourceError) -> Bool {
    guard source.size - offset >= 4 else { return false }
    let bytes = try source.bytes(at: offset, count: 4)
    return unsafe bytes.span.bytes.uint32(at: 0) == CentralRecord.signature
  }
}

import ByteSources

/// Judges the records of one entry after the other and says where its bytes lie.
struct EntryVisitor {
  private let directoryStart: UInt64
  private let table: EntryTable
  /// The entry at hand.
  private var entry = 0
  /// Where its record says that the local header starts.
  private var offset: UInt64 = 0
  /// Where the next entry starts, or the directory.
  private var next: UInt64 = 0

  /// What was found of the entry.
  struct Found {
    let span: EntrySpan
    var leadingBytes = LeadingBytes()
  }

  init(_ table: EntryTable, directoryStart: UInt64) {
    self.table = table
    self.directoryStart = directoryStart
  }

  /// Reads an entry's header, and what else is needed, and adds what is wrong to `problems`.
  ///
  /// - Parameters:
  ///   - offset: where its record says that the local header starts.
  ///   - next: where the next entry starts, or the directory.
  mutating func visit(
    _ entry: Int, at offset: UInt64, next: UInt64, _ window: inout ByteWindow,
    _ problems: inout [StructuralProblem]
  ) throws(ByteSourceError) -> Found {
    (self.entry, self.offset, self.next) = (entry, offset, next)
    let storage = unsafe table.storage.span.bytes
    let record = CentralRecord(storage, at: Int(table.rows[entry].record))
    let values = record.sizes(storage)
    judge(record, values, storage, &problems)
    let unplaced = Found(span: .unplaced(entry, at: offset))
    guard !values.lacksZip64 else { return unplaced }

    guard try window.reach(offset, LocalRecord.length), let header = window.localRecord(at: offset),
      try window.reach(offset, header.totalLength), let local = window.localRecord(at: offset)
    else {
      problems.append(problem(.noLocalHeader))
      return unplaced
    }
    let dataOffset = offset + UInt64(local.totalLength)
    let (dataEnd, overflow) = dataOffset.addingReportingOverflow(values.compressed)
    guard !overflow, dataEnd <= directoryStart else {
      compare(record, values, local, window, storage, &problems)
      problems.append(
        .layout(
          .dataBeyondDirectory(end: overflow ? .max : dataEnd, directoryStart: directoryStart),
          entry: entry, at: dataOffset))
      return unplaced
    }
    compare(record, values, local, window, storage, &problems)
    let isWide = hasZip64Field(local, window)
    let leadingBytes = try self.leadingBytes(of: record, values, dataOffset, &window, &problems)
    let descriptorLength = try self.descriptorLength(
      record, values, local.flags, isWide: isWide, at: dataEnd, &window,
      &problems)
    return Found(
      span: EntrySpan(
        entry: entry, start: offset, headerLength: local.totalLength,
        end: dataEnd + UInt64(descriptorLength)),
      leadingBytes: leadingBytes)
  }

  private func problem(_ problem: EntryProblem, at place: UInt64? = nil) -> StructuralProblem {
    .entry(problem, of: entry, at: place ?? offset)
  }

  // MARK: The record by itself, and against the local header

  private func judge(
    _ record: CentralRecord, _ values: WideValues, _ storage: RawSpan,
    _ problems: inout [StructuralProblem]
  ) {
    let inspection = RecordInspection(record: record, values: values)
    let place = directoryStart + UInt64(record.start)
    if !inspection.isPlain {
      for found in inspection.problems() { problems.append(problem(found, at: place)) }
    }
    if record.extraLength > 0 || values.refersToZip64 {
      let extra = ExtraInspection(
        header: .central, name: record.name, extra: record.extra, comment: record.comment, values: values,
        flags: record.flags, method: record.method)
      if !extra.isPlain(in: storage) {
        for found in extra.problems(in: storage) { problems.append(problem(found, at: place)) }
      }
    }
  }

  private func compare(
    _ record: CentralRecord, _ values: WideValues, _ local: LocalRecord, _ window: ByteWindow,
    _ storage: RawSpan, _ problems: inout [StructuralProblem]
  ) {
    let headers = unsafe window.buffer.span.bytes
    let comparison = HeaderComparison(record: record, values: values, local: local)
    if !comparison.isPlain(storage, headers) {
      for found in comparison.problems(storage, headers) { problems.append(problem(found)) }
    }
    let localValues = local.wideValues
    guard local.extraLength > 0 || localValues.refersToZip64 else { return }
    let extra = ExtraInspection(
      header: .local, name: local.name, extra: local.extra, comment: nil, values: localValues,
      flags: local.flags, method: local.method)
    if !extra.isPlain(in: headers) {
      for found in extra.problems(in: headers) { problems.append(problem(found)) }
    }
  }

  private func hasZip64Field(_ local: LocalRecord, _ window: ByteWindow) -> Bool {
    ExtraFields.find(ExtraFields.zip64, in: unsafe window.buffer.span.bytes, local.extra) != nil
  }

  // MARK: The data

  /// The first bytes of the content where they lie in the file as they are. Of data that is said to be empty content they are looked at too, because only
  /// a few streams say just that.
  private func leadingBytes(
    of record: CentralRecord, _ values: WideValues, _ dataOffset: UInt64, _ window: inout ByteWindow,
    _ problems: inout [StructuralProblem]
  ) throws(ByteSourceError) -> LeadingBytes {
    guard !record.isEncrypted, values.compressed > 0 else {
      return LeadingBytes()
    }
    let isStored = record.method == ZipMethod.stored
    let isEmpty = record.method == ZipMethod.deflated && values.uncompressed == 0
    guard isStored || isEmpty else { return LeadingBytes() }
    let count = Int(min(values.compressed, UInt64(LeadingBytes.capacity)))
    guard try window.reach(dataOffset, count) else { return LeadingBytes() }
    let bytes = window.leadingBytes(at: dataOffset, count: count)
    if isStored { return bytes }
    let isEmptyStream =
      values.compressed == UInt64(bytes.count) && Self.emptyStreams.contains { bytes.isEqual(to: $0) }
    if !isEmptyStream {
      problems.append(problem(.nothingFromData(compressed: values.compressed), at: dataOffset))
    }
    return LeadingBytes()
  }

  /// The deflate streams without content that writers are known to make: an empty block of fixed codes, an empty stored block, and the latter as a
  /// flush before the former.
  private static let emptyStreams: [[UInt8]] = [
    [0x03, 0x00], [0x01, 0x00, 0x00, 0xff, 0xff], [0x00, 0x00, 0x00, 0xff, 0xff, 0x03, 0x00],
    [0x00, 0x00, 0x00, 0xff, 0xff, 0x01, 0x00, 0x00, 0xff, 0xff],
  ]

  /// How long the data descriptor is; 0 without one. Whether there is one the local header says, which readers from front to back go by, and the writer too:
  /// some writers know better only when they write the directory, and set the bit there or take it away.
  private func descriptorLength(
    _ record: CentralRecord, _ values: WideValues, _ flags: UInt16, isWide: Bool, at place: UInt64,
    _ window: inout ByteWindow, _ problems: inout [StructuralProblem]
  ) throws(ByteSourceError) -> Int {
    guard flags & ZipFlag.dataDescriptor != 0 else { return 0 }
    if record.method == ZipMethod.stored, values.compressed > 0 {
      problems.append(problem(.storedWithDataDescriptor))
    }
    let available = Int(min(UInt64(DataDescriptor.Form.longest), directoryStart - place))
    guard try window.reach(place, available) else { return 0 }
    let bytes = unsafe window.buffer.span.bytes
    let forms = DataDescriptor.forms(
      in: bytes, at: window.position(of: place), available: available, crc32: record.crc32,
      compressedSize: values.compressed, size: values.uncompressed)
    guard let likeliest = forms.first(where: { place + UInt64($0.length) == next }) ?? forms.first else {
      let standing = standingForm(in: bytes, at: window.position(of: place), place, available, isWide)
      let values = standing.map { DataDescriptor.values(of: $0, in: bytes, at: window.position(of: place)) }
      problems.append(problem(.noDataDescriptor(found: values), at: place))
      return standing?.length ?? 0
    }
    // Readers that go from front to back tell the width by the zip64 field of the local header.
    let expected = DataDescriptor.Form(isSigned: likeliest.isSigned, isWide: isWide)
    let lengths = Set(forms.map(\.length) + [expected.length])
    if lengths.count > 1 {
      problems.append(problem(.ambiguousDataDescriptor(lengths: lengths.sorted()), at: place))
    }
    return likeliest.length
  }

  /// The form of a descriptor with wrong values: its signature tells, or that just so many bytes lie before the next entry.
  private func standingForm(
    in bytes: RawSpan, at start: Int, _ place: UInt64, _ available: Int, _ isWide: Bool
  ) -> DataDescriptor.Form? {
    let isSigned = available >= 4 && bytes.uint32(at: start) == DataDescriptor.signature
    let fitting = DataDescriptor.Form.all.filter { $0.length <= available && $0.isSigned == isSigned }
    let exact = fitting.first { next >= place && UInt64($0.length) == next - place }
    return exact ?? (isSigned ? fitting.first { $0.isWide == isWide } : nil)
  }
}

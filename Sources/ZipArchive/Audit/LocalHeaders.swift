import ByteSources
import ParallelWork

/// Visits every entry's local header, in the order in which they lie in the file, compares it with the entry's record, and decides where the
/// entry's data lies.
struct LocalHeaders: Sendable {
  let source: any ByteSource
  let table: EntryTable
  /// Where contents end and the central directory starts.
  let directoryStart: UInt64

  /// What came of one slice of the entries.
  private struct Slice: Sendable {
    var places: [Place] = []
    var problems: [StructuralProblem] = []
  }

  private struct Place: Sendable {
    let entry: UInt32
    let dataOffset: UInt64
    let leadingBytes: LeadingBytes
  }

  /// The fewest entries that are worth a task.
  private static let worthATask = 4096

  /// The rows with their data in place, and what is wrong with the headers.
  func placed(tasks: Int) async throws -> (rows: [EntryTable.Row], problems: [StructuralProblem]) {
    let order = orderByOffset()
    let slices = try await inSlices(of: order.count, tasks: tasks, atLeast: Self.worthATask) { range in
      try visit(order, range)
    }
    var rows = table.rows
    var problems: [StructuralProblem] = []
    for slice in slices {
      for place in slice.places {
        rows[Int(place.entry)].dataOffset = place.dataOffset
        rows[Int(place.entry)].leadingBytes = place.leadingBytes
      }
      problems += slice.problems
    }
    return (rows, problems)
  }

  /// An entry and where its local header is said to start.
  private struct Header: Sendable {
    let entry: UInt32
    let offset: UInt64
  }

  private func orderByOffset() -> [Header] {
    var headers: [Header] = []
    headers.reserveCapacity(table.count)
    var isAscending = true
    let storage = unsafe table.storage.span.bytes
    for index in 0..<table.count {
      let record = CentralRecord(storage, at: Int(table.rows[index].record))
      let offset = table.base &+ record.sizes(storage).localHeaderOffset
      if let last = headers.last, last.offset > offset { isAscending = false }
      headers.append(Header(entry: UInt32(index), offset: offset))
    }
    if !isAscending { headers.sort { ($0.offset, $0.entry) < ($1.offset, $1.entry) } }
    return headers
  }

  private func visit(_ order: [Header], _ range: Range<Int>) throws(ByteSourceError) -> Slice {
    var slice = Slice()
    slice.places.reserveCapacity(range.count)
    var window = ByteWindow(source, end: directoryStart)
    for position in range {
      let header = order[position]
      if !window.holds(header.offset, LocalRecord.length) {
        try window.move(to: header.offset, length: stretch(order, from: position, to: range.upperBound))
      }
      let next = position + 1 < order.count ? order[position + 1] : nil
      try visit(header, next: next, &window, &slice)
    }
    return slice
  }

  /// How many bytes to read at once from a header on: as long as the following headers lie close together, they are read with it.
  private func stretch(_ order: [Header], from first: Int, to end: Int) -> Int {
    let closeEnough: UInt64 = 16 << 10
    let most: UInt64 = 256 << 10
    let start = order[first].offset
    var last = first
    while last + 1 < end, order[last + 1].offset - order[last].offset <= closeEnough,
      order[last + 1].offset - start <= most
    { last += 1 }
    return Int(order[last].offset - start) + 512
  }

  private func visit(_ header: Header, next: Header?, _ window: inout ByteWindow, _ slice: inout Slice)
    throws(ByteSourceError)
  {
    let index = Int(header.entry)
    let storage = unsafe table.storage.span.bytes
    let record = CentralRecord(storage, at: Int(table.rows[index].record))
    let sizes = record.sizes(storage)
    guard !sizes.lacksZip64 else {
      slice.problems.append(.entry(.noZip64Field(.central), of: index, at: header.offset))
      return
    }
    guard try window.reach(header.offset, LocalRecord.length),
      let local = window.localRecord(at: header.offset)
    else {
      slice.problems.append(.entry(.noLocalHeader, of: index, at: header.offset))
      return
    }
    let dataOffset = header.offset + UInt64(local.totalLength)
    let (dataEnd, overflow) = dataOffset.addingReportingOverflow(sizes.compressed)
    let isStored = record.method == ZipMethod.stored && record.flags & ZipFlag.encrypted == 0
    let leadingCount = isStored ? Int(min(sizes.compressed, UInt64(LeadingBytes.capacity))) : 0
    guard !overflow, dataEnd <= directoryStart,
      try window.reach(header.offset, local.totalLength + leadingCount)
    else {
      slice.problems.append(
        .layout(
          .dataBeyondDirectory(end: overflow ? .max : dataEnd, directoryStart: directoryStart), entry: index,
          at: dataOffset))
      return
    }
    compare(record, local, index, header.offset, window, &slice)
    if let next, dataEnd > next.offset {
      slice.problems.append(
        .layout(
          .overlap(end: dataEnd, next: Int(next.entry), nextOffset: next.offset), entry: index,
          at: header.offset))
    }
    slice.places.append(
      Place(
        entry: header.entry, dataOffset: dataOffset,
        leadingBytes: window.leadingBytes(at: dataOffset, count: leadingCount)))
  }

  private func compare(
    _ record: CentralRecord, _ local: LocalRecord, _ index: Int, _ offset: UInt64, _ window: ByteWindow,
    _ slice: inout Slice
  ) {
    let start = window.position(of: offset) + LocalRecord.length
    let name = start..<start + local.nameLength
    let headers = unsafe window.buffer.span.bytes
    if unsafe !headers.equals(name, table.storage.span.bytes, record.name) {
      slice.problems.append(
        .entry(.localNameDiffers(localName: headers.array(name)), of: index, at: offset))
    }
    if local.method != record.method {
      slice.problems.append(
        .entry(
          .localFieldDiffers(.method, central: UInt64(record.method), local: UInt64(local.method)), of: index,
          at: offset))
    }
  }
}

import ByteSources
import ParallelWork

/// Visits every entry's local header, in the order in which they lie in the file, and judges what the entry's records say: each by itself, one against
/// the other, and against the data descriptor.
struct LocalHeaders: Sendable {
  let source: any ByteSource
  let table: EntryTable
  /// Where contents end and the central directory starts.
  let directoryStart: UInt64

  /// What came of visiting a slice of the entries.
  struct Visit: Sendable {
    /// The entries in the order in which they lie in the file.
    var spans: [EntrySpan] = []
    var leadingBytes: [LeadingBytes] = []
    var problems: [StructuralProblem] = []
  }

  /// The fewest entries that are worth a task.
  private static let worthATask = 4096

  /// Visits all entries. The slices are left as they are: of a million entries, joining them would take more memory than anything else in the audit.
  func visit(tasks: Int) async throws -> [Visit] {
    // Tools list entries in the order in which they lie in the file, and then nothing is to be sorted.
    let asListed = try await inSlices(of: table.count, tasks: tasks, atLeast: Self.worthATask) { range in
      try visitAsListed(range)
    }
    let visits = asListed.compactMap(\.self)
    if visits.count == asListed.count { return visits }
    let order = headers(0..<table.count).sorted { ($0.offset, $0.entry) < ($1.offset, $1.entry) }
    return try await inSlices(of: order.count, tasks: tasks, atLeast: Self.worthATask) { range in
      try visit(order, range)
    }
  }

  /// An entry and where its local header is said to start.
  private struct Header: Sendable {
    let entry: UInt32
    let offset: UInt64
  }

  private func headers(_ range: Range<Int>) -> [Header] {
    var headers: [Header] = []
    headers.reserveCapacity(range.count)
    let storage = unsafe table.storage.span.bytes
    for index in range {
      let offset = table.base &+ CentralRecord.localHeaderOffset(storage, at: Int(table.rows[index].record))
      headers.append(Header(entry: UInt32(index), offset: offset))
    }
    return headers
  }

  /// Visits entries in the order in which they are listed; nil if they, and the one behind them, lie in the file in another.
  private func visitAsListed(_ range: Range<Int>) throws(ByteSourceError) -> Visit? {
    let order = headers(range.lowerBound..<min(range.upperBound + 1, table.count))
    for (header, next) in zip(order, order.dropFirst()) where header.offset > next.offset { return nil }
    return try visit(order, 0..<range.count)
  }

  private func visit(_ order: [Header], _ range: Range<Int>) throws(ByteSourceError) -> Visit {
    var visit = Visit()
    visit.spans.reserveCapacity(range.count)
    visit.leadingBytes.reserveCapacity(range.count)
    var window = ByteWindow(source, end: directoryStart)
    var visitor = EntryVisitor(table, directoryStart: directoryStart)
    for position in range {
      let header = order[position]
      if !window.holds(header.offset, LocalRecord.length) {
        try window.move(to: header.offset, length: stretch(order, from: position, to: range.upperBound))
      }
      let next = position + 1 < order.count ? order[position + 1].offset : directoryStart
      let found = try visitor.visit(
        Int(header.entry), at: header.offset, next: next, &window, &visit.problems)
      visit.spans.append(found.span)
      visit.leadingBytes.append(found.leadingBytes)
    }
    return visit
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
}

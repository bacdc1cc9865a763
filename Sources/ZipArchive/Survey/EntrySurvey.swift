import ParallelWork

/// An archive's entries at a glance: what is worth a second look in which of them, and how much they are together. It is made in one walk over the
/// directory, so that the rules need not walk through a million entries each to find that all are plain.
public struct EntrySurvey: Sendable {
  private var suspects: [(entry: UInt32, traits: EntryTraits)] = []
  private var seen: EntryTraits = []

  /// How many bytes the contents have together, as the directory declares them. A sum beyond 64 bits stays at the most that they hold.
  public private(set) var totalContent: UInt64 = 0
  /// How many bytes they take up in the file by the directory's word, likewise.
  public private(set) var totalData: UInt64 = 0
  /// How many bytes the largest content has.
  public private(set) var largestContent: UInt64 = 0
  /// How many bytes the longest name has.
  public private(set) var longestName = 0

  /// Looks through some entries.
  public init(_ entries: EntryTable) { self.init(entries, 0..<entries.count) }

  private init(_ entries: EntryTable, _ range: Range<Int>) {
    let bytes = unsafe entries.storage.span.bytes
    for index in range {
      let record = CentralRecord(bytes, at: Int(entries.rows[index].record))
      let sizes = record.sizes(bytes)
      longestName = max(longestName, entries.nameRange(of: index).count)
      if !sizes.lacksZip64 {
        totalContent = totalContent.addingToTheMost(sizes.uncompressed)
        totalData = totalData.addingToTheMost(sizes.compressed)
        largestContent = max(largestContent, sizes.uncompressed)
      }
      let traits = EntryTraits(of: record, sizes, bytes)
      guard !traits.isEmpty else { continue }
      suspects.append((UInt32(truncatingIfNeeded: index), traits))
      seen.formUnion(traits)
    }
  }

  /// Looks through some entries, in several tasks at once.
  public static func survey(of entries: EntryTable, tasks: Int) async throws -> EntrySurvey {
    let slices = try await inSlices(of: entries.count, tasks: tasks, atLeast: worthATask) { range in
      EntrySurvey(entries, range)
    }
    var whole = slices.first ?? EntrySurvey(entries, 0..<0)
    for slice in slices.dropFirst() { whole.append(slice) }
    return whole
  }

  /// The fewest entries that are worth a task.
  private static let worthATask = 16384

  private mutating func append(_ next: EntrySurvey) {
    suspects += next.suspects
    seen.formUnion(next.seen)
    totalContent = totalContent.addingToTheMost(next.totalContent)
    totalData = totalData.addingToTheMost(next.totalData)
    largestContent = max(largestContent, next.largestContent)
    longestName = max(longestName, next.longestName)
  }

  /// The entries that have at least one of these traits, in the order of the directory.
  public func entries(with traits: EntryTraits) -> some Sequence<Int> {
    // Most archives have no entry with most traits.
    (seen.isDisjoint(with: traits) ? [] : suspects[...])
      .lazy.filter { !$0.traits.isDisjoint(with: traits) }.map { Int($0.entry) }
  }
}

extension UInt64 {
  /// The sum, or the greatest number there is if that is less.
  fileprivate func addingToTheMost(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

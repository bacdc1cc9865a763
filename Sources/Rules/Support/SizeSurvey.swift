import ZipArchive

/// The sizes in an archive's directory at a glance. It is made in one walk, so that the rules about sizes need not walk through a million
/// entries each to find that none is near a limit.
package struct SizeSurvey: Sendable {
  /// How many bytes the contents have together, as the directory declares them. A sum beyond 64 bits stays at the most that they hold.
  package private(set) var totalContent: UInt64 = 0
  /// How many bytes they take up in the file by the directory's word, likewise.
  private(set) var totalData: UInt64 = 0
  /// How many bytes the largest content has.
  private(set) var largestContent: UInt64 = 0
  /// How many bytes the longest name has.
  private(set) var longestName = 0

  init(of entries: EntryTable) {
    for index in 0..<entries.count {
      let entry = entries[index]
      longestName = max(longestName, entries.nameRange(of: index).count)
      guard entry.hasKnownSizes else { continue }
      totalContent = totalContent.addingToTheMost(entry.size)
      totalData = totalData.addingToTheMost(entry.compressedSize)
      largestContent = max(largestContent, entry.size)
    }
  }
}

extension UInt64 {
  /// The sum, or the greatest number there is if that is less.
  fileprivate func addingToTheMost(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

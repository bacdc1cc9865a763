import ByteSources
import Findings
import Rules

/// The entries of an archive that could not be read, folded: a file that is cut short while it is read fails thousands of times for one reason.
struct EntryFailures: Sendable {
  private var groups: [Failure.Kind: Group] = [:]

  /// What failed in one way.
  private struct Group: Sendable {
    var count = 1
    /// The first such entry in the directory.
    var entry: Int
    var error: ByteSourceError
  }

  /// Adds an entry.
  mutating func add(_ error: ByteSourceError, entry: Int) {
    merge(Group(entry: entry, error: error), of: Failure.Kind(error.kind))
  }

  /// Adds what failed in another part of the archive.
  mutating func add(_ others: EntryFailures) {
    for (kind, group) in others.groups { merge(group, of: kind) }
  }

  /// These, and those of an earlier look at the same entries that are of another kind. What failed in the same way twice is said, and counted, once.
  func adding(kindsMissingHereFrom earlier: EntryFailures) -> EntryFailures {
    var result = self
    result.groups.merge(earlier.groups) { later, _ in later }
    return result
  }

  private mutating func merge(_ group: Group, of kind: Failure.Kind) {
    guard var known = groups[kind] else {
      groups[kind] = group
      return
    }
    known.count += group.count
    if group.entry < known.entry { (known.entry, known.error) = (group.entry, group.error) }
    groups[kind] = known
  }

  /// One failure for each kind, at the first entry.
  func failures(in archive: ArchiveSubject) -> [Failure] {
    Failure.Kind.allCases.compactMap { kind in
      groups[kind].map { group in
        let others =
          switch group.count {
          case 1: ""
          case 2: "; 1 more entry could not be read either"
          case let count: "; \(count - 1) more entries could not be read either"
          }
        return Failure(
          kind, path: archive.path, entry: archive.reference(toEntry: group.entry),
          message: group.error.message + others)
      }
    }
  }
}

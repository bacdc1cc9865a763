import Wording
import ZipArchive

/// Entries that are reported together: how many they are, and the names of the first few.
struct ExampleNames {
  /// The first entry.
  private(set) var first: Int?
  private(set) var count = 0
  private var names: [String] = []

  /// More names help nobody.
  private static let limit = 8

  init(_ entries: some Sequence<Int>, in archive: ArchiveSubject) {
    for entry in entries {
      first = first ?? entry
      count += 1
      if names.count < Self.limit { names.append(quoted(archive.entries.name(of: entry))) }
    }
  }

  /// `"a", "b" and "c"`, or `"a", "b" and 12 more`.
  var list: String {
    count > names.count
      ? names.joined(separator: ", ") + " and \(count - names.count) more"
      : listed(names, conjunction: "and")
  }
}

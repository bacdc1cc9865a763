import Wording
import ZipArchive

/// Entries that are reported together: how many they are, and the names of the first few.
struct ExampleNames {
  /// The entry whose name comes first: unlike the first entry, it stays the same when entries are put in another order.
  private(set) var first: Int?
  private(set) var digest = NameDigest()
  private var names: [String] = []

  /// More names help nobody.
  private static let limit = 8

  init(_ entries: some Sequence<Int>, in archive: ArchiveSubject) {
    let storage = archive.entries.nameStorage
    var firstName: ArraySlice<UInt8>?
    for entry in entries {
      let name = storage[archive.entries.nameRange(of: entry)]
      if firstName.map({ name.lexicographicallyPrecedes($0) }) ?? true { (first, firstName) = (entry, name) }
      digest.add(name)
      if names.count < Self.limit { names.append(quoted(archive.entries.name(of: entry))) }
    }
  }

  var count: Int { digest.count }

  /// What tells the entries from others, as a finding's subject holds it; nothing for a single one.
  var subject: String { count > 1 ? digest.text : "" }

  /// `"a", "b" and "c"`, or `"a", "b" and 12 more`.
  var list: String {
    count > names.count
      ? names.joined(separator: ", ") + " and \(count - names.count) more"
      : listed(names, conjunction: "and")
  }
}

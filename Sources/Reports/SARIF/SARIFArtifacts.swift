import Deflate
import Findings

/// The artifacts of a SARIF log: the archives and entries that its results name.
///
/// Results name artifacts by their index, and the artifacts stand behind the results, so they are kept until then. There are at most two for each
/// listed result, and the results are limited.
struct SARIFArtifacts {
  /// An archive, or an entry of one.
  struct Artifact {
    /// The path, or the entry's name within the archive.
    let path: String
    /// The archive's place in the list and the entry's in the archive's directory; nil for an archive.
    let parent: (index: Int, entry: Int)?
  }

  /// The artifacts, in the order of their first results.
  private(set) var list: [Artifact] = []
  /// The bytes of all paths and names.
  private(set) var byteCount = 0
  private var archives: [String: Int] = [:]
  /// The entries of the archive that is being written; they are of no use once it is done.
  private var entries: [EntryReference: Int] = [:]
  private var entriesOf: Int?

  /// The place of a file in the list.
  mutating func index(ofFile path: String) -> Int {
    if let index = archives[path] { return index }
    archives[path] = list.count
    return append(Artifact(path: path, parent: nil))
  }

  /// The place of an archive's entry in the list.
  mutating func index(of entry: EntryReference, inArchive archive: Int) -> Int {
    if entriesOf != archive {
      entries = [:]
      entriesOf = archive
    }
    if let index = entries[entry] { return index }
    entries[entry] = list.count
    return append(Artifact(path: entry.name, parent: (archive, entry.index)))
  }

  private mutating func append(_ artifact: Artifact) -> Int {
    list.append(artifact)
    byteCount += artifact.path.utf8.count
    return list.count - 1
  }
}

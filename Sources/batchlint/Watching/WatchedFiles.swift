import FileWatching
import Linting

/// The files that a run depends on: archives that were named, whatever archives appear in directories that were searched, and the definition.
struct WatchedFiles {
  /// The names that matter, by directory.
  private var names: [String: Set<String>] = [:]
  /// Directories in which every archive matters, and every new directory.
  private let searched: Set<String>

  /// - Parameters:
  ///   - search: the archives and directories of the run.
  ///   - others: further files, such as the definition.
  init(_ search: ArchiveSearch, and others: [String]) {
    searched = Set(search.directories.map(Self.withoutSlash))
    for path in search.paths + others {
      let (directory, name) = Self.parts(of: path)
      names[directory, default: []].insert(name)
    }
  }

  /// The directories to watch.
  var directories: Set<String> { searched.union(names.keys) }

  /// Whether a change matters.
  func concern(_ change: DirectoryWatcher.Change) -> Bool {
    // A directory that is gone, or more changes than could be noticed: better look again.
    guard let name = change.name else { return true }
    if names[change.directory]?.contains(name) == true { return true }
    return searched.contains(change.directory) && (change.isDirectory || name.lowercased().hasSuffix(".zip"))
  }

  private static func parts(of path: String) -> (directory: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let directory = path[..<slash]
    return (
      directory.isEmpty ? "/" : withoutSlash(String(directory)), String(path[path.index(after: slash)...])
    )
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }
}

import ArgumentParser
import Linting

/// Which archives a subcommand works on.
struct ArchiveOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Archives, or directories to search for .zip files.",
      discussion: "Archives are reported in the order in which they are given, those of a directory by path."),
    completion: .file(extensions: ["zip"]))
  var archives: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Read the names of further archives from a file, one a line; - is standard input.", valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .long],
    help: "Names in --files-from end with a NUL byte, as find -print0 writes them.")
  var null = false

  mutating func validate() throws {
    if null, filesFrom == nil {
      throw ValidationError("--null says how --files-from reads; give both or neither.")
    }
  }

  /// - Throws: `ValidationError`, if no archive is given.
  func requireArchives() throws {
    if archives.isEmpty, filesFrom == nil {
      throw ValidationError("No archive is given. Name one, or a directory to search.")
    }
  }

  /// Which archives are meant.
  var list: ArchiveList { ArchiveList(paths: archives, listFile: filesFrom, isSeparatedByNUL: null) }

  /// The archives that are meant, and what went wrong in looking for them.
  ///
  /// - Parameter others: archives that were named in another way.
  func search(and others: [String] = []) throws -> ArchiveSearch {
    var list = list
    list.paths += others
    return try list.search()
  }
}

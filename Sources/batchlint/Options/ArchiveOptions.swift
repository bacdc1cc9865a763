import ArgumentParser
import ByteSources
import CommandSupport
import Findings
import Glibc
import Linting
import Wording

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

  /// The archives that are meant, and what went wrong in looking for them.
  ///
  /// - Parameter others: archives that were named in another way.
  func search(and others: [String] = []) throws -> ArchiveSearch {
    var paths = archives + others
    if let filesFrom { paths += PathList.paths(in: try list(filesFrom), separatedByNUL: null) }
    return ArchiveSearch(paths)
  }

  /// The bytes of the list; what keeps them from being read is said on standard error.
  private func list(_ path: String) throws -> [UInt8] {
    // A list of ten million long paths is smaller.
    let largest = 1 << 30
    do throws(ByteSourceError) {
      if path == "-" { return try FileContents.read(descriptor: STDIN_FILENO, limit: largest) }
      return try FileContents.read(path: path, limit: largest)
    } catch {
      Terminal.complain(
        "batchlint: \(path == "-" ? "standard input" : VisibleText.escaping(path)) \(error.message)")
      throw path == "-" ? Exit.incomplete : Exit.usage
    }
  }
}

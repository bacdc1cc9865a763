import ByteSources
import CommandSupport
import Glibc
import Linting
import Wording

/// Which archives a run is about.
struct ArchiveList {
  /// Archives, or directories to search.
  var paths: [String]
  /// A file that names further ones; `-` is standard input.
  var listFile: String?
  /// Whether names in the list end with a NUL byte instead of a line's end.
  var isSeparatedByNUL = false

  /// The archives that are meant, and what went wrong in looking for them.
  func search() throws -> ArchiveSearch {
    guard let listFile else { return ArchiveSearch(paths) }
    return ArchiveSearch(
      paths + PathList.paths(in: try Self.list(listFile), separatedByNUL: isSeparatedByNUL))
  }

  /// The bytes of the list; what keeps them from being read is said on standard error.
  private static func list(_ path: String) throws -> [UInt8] {
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

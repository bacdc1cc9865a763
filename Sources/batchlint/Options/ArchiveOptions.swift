import ArgumentParser
import Findings
import Glibc
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
    if archives.isEmpty, filesFrom == nil {
      throw ValidationError("No archive is given. Name one, or a directory to search.")
    }
    if null, filesFrom == nil {
      throw ValidationError("--null says how --files-from reads; give both or neither.")
    }
  }

  /// The archives that are meant, and what went wrong in looking for them.
  func search() throws -> ArchiveSearch {
    var paths = archives
    if let filesFrom {
      let bytes = try filesFrom == "-" ? StandardInput.read() : TextFile.read(filesFrom)
      paths += PathList.paths(in: bytes, separatedByNUL: null)
    }
    return ArchiveSearch(paths)
  }
}

/// Standard input, read to its end.
enum StandardInput {
  static func read() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        Terminal.complain(
          "batchlint: standard input cannot be read: \(unsafe String(cString: strerror(errno)))")
        throw Exit.incomplete
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

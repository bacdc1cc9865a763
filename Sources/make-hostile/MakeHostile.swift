import ExampleArchives
import Glibc

/// Writes all hostile archives to a directory, to be linted or shown to other readers, with those that are too large for the tests.
///
///     make-hostile DIRECTORY
///
/// Exits with 0 when all are written, 2 for a wrong command line, 3 when one cannot be written.
@main
enum MakeHostile {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 1, let directory = arguments.first, !directory.hasPrefix("-") else {
      finish(2, "usage: make-hostile DIRECTORY")
    }
    // A directory that is there already is as good; if it cannot be made, writing says so.
    _ = unsafe mkdir(directory, 0o777)
    do throws(FileWritingError) {
      for archive in HostileArchive.all + HostileArchive.large {
        var file = try FileSink(path: "\(directory)/\(archive.name).zip")
        try file.write(archive.bytes())
        try file.close()
      }
    } catch {
      finish(3, "\(error)")
    }
  }

  private static func finish(_ code: Int32, _ message: String) -> Never {
    let line = Array((message + "\n").utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(code)
  }
}

import ApplicationDefinition
import ByteSources
import Glibc
import Reports
import Rules

/// Writes the files of a checkout that are generated from the declarations, or says which of them have drifted.
///
///     make-generated DIRECTORY [--check]
///
/// Exits with 0 when all is done or up to date, 1 when a file has drifted, 2 for a wrong command line, 3 when a file cannot be read or
/// written.
@main
enum MakeGenerated {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    let checks = arguments.contains("--check")
    arguments.removeAll { $0 == "--check" }
    guard arguments.count == 1, let directory = arguments.first, !directory.hasPrefix("-") else {
      finish(2, "usage: make-generated DIRECTORY [--check]")
    }
    do throws(GeneratedFileError) {
      var drifted: [String] = []
      for file in GeneratedFile.all {
        let path = directory + "/" + file.path
        let wanted = try file.content(path)
        guard try wanted != GeneratedFile.read(path) else { continue }
        if checks { drifted.append(file.path) } else { try GeneratedFile.write(wanted, to: path) }
      }
      guard drifted.isEmpty else {
        finish(1, drifted.map { "\($0) has drifted; run make generated" }.joined(separator: "\n"))
      }
    } catch {
      finish(3, error.message)
    }
  }

  private static func finish(_ code: Int32, _ message: String) -> Never {
    let line = Array((message + "\n").utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(code)
  }
}

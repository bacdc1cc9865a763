internal import ByteSources
internal import ExampleArchives
internal import Glibc

/// Writes the files of the directory `Fixtures`, or compares them with what it would write.
@main struct MakeFixtures {
  static let usage = """
    usage: make-fixtures DIRECTORY [--check]

    Writes the fixtures into the directory. With --check nothing is written: the files are compared with what
    would be, and those that differ are named.

    exit: 0 done, 1 files differ, 2 wrong arguments, 3 a file cannot be read or written
    """

  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    let isCheck = arguments.contains("--check")
    arguments.removeAll { $0 == "--check" }
    guard arguments.count == 1, let directory = arguments.first, !directory.hasPrefix("-") else {
      say(usage)
      exit(2)
    }
    do {
      exit(isCheck ? try check(directory) : try write(to: directory))
    } catch {
      say("make-fixtures: \(error)")
      exit(3)
    }
  }

  private static func write(to directory: String) throws(FileWritingError) -> Int32 {
    guard unsafe mkdir(directory, 0o777) == 0 || errno == EEXIST else {
      throw FileWritingError(path: directory, code: errno)
    }
    for file in FixtureFile.all() {
      var sink = try FileSink(path: "\(directory)/\(file.name)")
      try sink.write(file.bytes)
      try sink.close()
    }
    return 0
  }

  private static func check(_ directory: String) throws(ReadingFailure) -> Int32 {
    var result: Int32 = 0
    for file in FixtureFile.all() {
      let path = "\(directory)/\(file.name)"
      if try contents(of: path) == file.bytes { continue }
      say("\(path): is not what make-fixtures writes")
      result = 1
    }
    return result
  }

  /// The file's bytes, or nil if there is no such file.
  private static func contents(of path: String) throws(ReadingFailure) -> [UInt8]? {
    do throws(ByteSourceError) {
      let source = try FileByteSource(path: path)
      return try source.bytes(at: 0, count: Int(source.size))
    } catch {
      if error.kind == .notFound { return nil }
      throw ReadingFailure(description: "\(path): \(error.message)")
    }
  }

  /// Messages go to standard error.
  private static func say(_ message: String) {
    let line = Array("\(message)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// Why a fixture could not be compared.
private struct ReadingFailure: Error, CustomStringConvertible {
  let description: String
}

internal import ByteSources
internal import ExampleArchives
internal import Glibc

/// Writes the files of the directory `Fixtures`, or compares them with what it would write.
@main struct MakeFixtures {
  static let usage = """
    usage: make-fixtures DIRECTORY [--check]

    Writes the fixtures into the directory. With --check nothing is written: the files are compared with what
    would be; those that differ, and those that are none of the fixtures, are named.

    exit: 0 done, 1 files differ or do not belong there, 2 wrong arguments, 3 a file cannot be read or written
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
    let files = FixtureFile.all()
    var result: Int32 = 0
    for file in files {
      let path = "\(directory)/\(file.name)"
      if try contents(of: path) == file.bytes { continue }
      say("\(path): is not what make-fixtures writes")
      result = 1
    }
    // A fixture that was renamed or given up leaves its old file behind.
    let known = Set(files.map(\.name))
    for name in try names(in: directory) where !known.contains(name) {
      say("\(directory)/\(name): is no file that make-fixtures writes")
      result = 1
    }
    return result
  }

  /// The names in a directory, sorted (`readdir(3)`); none if there is no such directory.
  private static func names(in directory: String) throws(ReadingFailure) -> [String] {
    guard let stream = unsafe opendir(directory) else {
      if errno == ENOENT { return [] }
      throw ReadingFailure(listing: directory, errno)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let record = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &record.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw ReadingFailure(listing: directory, errno) }
    return names.sorted()
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

  init(description: String) { self.description = description }

  /// The error number that came of listing a directory.
  init(listing directory: String, _ code: Int32) {
    description = unsafe "\(directory): cannot be listed: \(String(cString: strerror(code)))"
  }
}

internal import ByteSources
internal import ExampleArchives
internal import Findings
internal import Glibc
internal import Linting

/// Writes what fuzzers start from.
@main struct MakeSeeds {
  static let usage = """
    usage: make-seeds DIRECTORY [ARCHIVES...]

    Writes seeds for fuzzers into folders of the directory: zip, json, yaml, images and deflate. They come
    from the fixtures, the examples of all rules and the hostile archives, and from the archives that are
    named, or lie in folders that are named; of all these, the small ones.

    exit: 0 done, 2 wrong arguments, 3 a file cannot be read or written
    """

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let directory = arguments.first, !arguments.contains(where: { $0.hasPrefix("-") }) else {
      say(usage)
      exit(2)
    }
    do {
      let archives = try archives(among: Array(arguments.dropFirst()))
      for seed in Seed.all() + archives { try write(seed, to: directory) }
    } catch {
      say("make-seeds: \(error)")
      exit(3)
    }
  }

  private static func archives(among arguments: [String]) throws -> [Seed] {
    let search = ArchiveSearch(arguments)
    if let failure = search.failures.first {
      throw ReadingFailure(path: failure.path, message: failure.message)
    }
    var seeds: [Seed] = []
    for (number, path) in search.paths.enumerated() {
      do throws(ByteSourceError) {
        let source = try FileByteSource(path: path)
        guard source.size <= UInt64(Seed.largestArchive) else { continue }
        let bytes = try source.bytes(at: 0, count: Int(source.size))
        seeds.append(Seed(.zip, "archive-\(number).zip", bytes))
      } catch {
        throw ReadingFailure(path: path, message: error.message)
      }
    }
    return seeds
  }

  private static func write(_ seed: Seed, to directory: String) throws(FileWritingError) {
    let folder = "\(directory)/\(seed.kind.rawValue)"
    for path in [directory, folder] {
      guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw FileWritingError(path: path, code: errno)
      }
    }
    var sink = try FileSink(path: "\(folder)/\(seed.name)")
    try sink.write(seed.bytes)
    try sink.close()
  }

  /// Messages go to standard error.
  private static func say(_ message: String) {
    let line = Array("\(message)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// Why an archive could not be taken over.
private struct ReadingFailure: Error, CustomStringConvertible {
  let path: String?
  let message: String

  var description: String { path.map { "\($0): \(message)" } ?? message }
}

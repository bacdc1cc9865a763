import ByteSources
import ExampleArchives
import Inference
import ZipArchive

/// An archive that a test writes down: names, and the texts that the entries hold.
struct SampleArchive {
  var fileName = "sample.zip"
  var entries: [ZipEntry] = []

  init(_ contents: [(name: String, text: String)] = []) {
    for (name, text) in contents { add(name, text) }
  }

  /// An archive with so many work orders that all hold the same.
  init(workOrders count: Int, each contents: [(name: String, text: String)]) {
    for number in 1...count {
      for (name, text) in contents { add("WO_\(number)/\(name)", text) }
    }
  }

  mutating func add(_ name: String, _ text: String = "a photo") {
    entries.append(ZipEntry(name, ZipContent(stored: Array(text.utf8))))
  }

  var bytes: [UInt8] { ZipWriter.archive(of: entries) }

  func audited() async throws -> ZipArchive { try await .audit(MemoryByteSource(bytes)) }
}

extension InferredDefinition {
  /// What is inferred from archives, one after the other.
  init(from first: SampleArchive, _ more: SampleArchive...) async throws {
    self.init()
    for archive in [first] + more { try learn(from: try await archive.audited(), named: archive.fileName) }
  }

  /// The lines of the definition from one that begins with `start` on, up to the one before `end`.
  func lines(from start: String, to end: String) -> [String] {
    let lines = yaml(name: "sample", version: "1.0").split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.drop { !$0.hasPrefix(start) }
    return rest.prefix { !$0.hasPrefix(end) }.filter { !$0.isEmpty }.map(String.init)
  }

  /// The lines of the section `task_groups`, without its first.
  var taskGroupLines: [String] { Array(lines(from: "task_groups:", to: "images:").dropFirst()) }

  /// The lines of the section `parameters` below `keys:`.
  var parameterLines: [String] { Array(lines(from: "parameters:", to: "# How strictly").dropFirst(2)) }

  /// The lines of the comment at the top.
  var headerLines: [String] { lines(from: "#", to: "schema_version") }
}

import ByteSources
import ExampleArchives
import Findings
import Rules
import Synchronization
import Testing
import ZipArchive

@testable import Linting

/// Symbolic links are read for the rules that judge where they lead.
@Suite struct LinkTests {
  private static func link(_ name: String, _ content: ZipContent) -> ZipEntry {
    var entry = ZipEntry(name, content)
    entry.unixMode = 0o120777
    return entry
  }

  private func messages(_ entries: [ZipEntry]) async throws -> [String] {
    try await CollectedReport.linting(
      [("batch.zip", ZipWriter.archive(of: entries))], definition: nil
    ).findings.map(\.finding).filter { $0.rule == "unsafe-symbolic-link" }.map(\.message)
  }

  @Test func storedAndDeflatedTargets() async throws {
    let up = Array("../../x".utf8)
    #expect(
      try await messages([
        Self.link("WO_1/a", ZipContent(stored: up)), Self.link("WO_1/b", ZipContent(deflated: up)),
        Self.link("WO_1/c", ZipContent(stored: Array("a".utf8))),
      ]) == Array(repeating: #"the link leads out of the archive, to "../../x""#, count: 2))
  }

  @Test func targetsThatCannotBeRead() async throws {
    var broken = ZipContent(deflated: Array("meter-1.jpg".utf8))
    broken.stream[0] |= 0b110
    var encrypted = Self.link("WO_1/b", ZipContent(stored: [0x61]))
    encrypted.flags = 1
    #expect(
      try await messages([
        Self.link("WO_1/a", broken), encrypted,
        Self.link("WO_1/c", ZipContent(stored: Array(repeating: 0x61, count: 4096))),
      ]) == [
        "the link's target cannot be read, so it is not known where it leads",
        "the link's target cannot be read, so it is not known where it leads",
        "the link's target has 4096 bytes, more than a path can have",
      ])
  }

  /// A file that cannot be read is the run's failure, not the archive's fault.
  @Test func aFileThatCannotBeRead() async throws {
    let source = FailingSource(ZipWriter.archive(of: [Self.link("WO_1/a", ZipContent(stored: [0x61]))]))
    let archive = try await ZipArchive.audit(source)
    source.fails.store(true, ordering: .relaxed)
    var reader = LinkReader(archive)
    reader.read(EntrySurvey(archive.entries))
    #expect(reader.failures.map(\.entry) == [0])
    #expect(reader.failures.map(\.error) == [ByteSourceError(.changed, "is gone")])
    guard case .unreadable = reader.targets[0] else {
      Issue.record("the link's target is \(String(describing: reader.targets[0]))")
      return
    }
  }

  /// Bytes that from some moment on cannot be read any more.
  private final class FailingSource: ByteSource {
    let fails = Atomic(false)
    private let memory: MemoryByteSource

    init(_ bytes: [UInt8]) { memory = MemoryByteSource(bytes) }

    var size: UInt64 { memory.size }

    func read(at offset: UInt64, into buffer: inout MutableRawSpan) throws(ByteSourceError) {
      if fails.load(ordering: .relaxed) { throw ByteSourceError(.changed, "is gone") }
      try memory.read(at: offset, into: &buffer)
    }

    func verifyUnchanged() {}
  }

  /// More links than one reader takes, and more bytes than are read: the rest is said to be unread.
  @Test func manyLinks() async throws {
    let links = (0..<5000).map { Self.link("WO_1/\($0)", ZipContent(stored: Array("\($0)".utf8))) }
    let archive = try await ZipArchive.audit(MemoryByteSource(ZipWriter.archive(of: links)))
    // 10 names of one digit, 90 of two, 900 of three, and 3,500 of four.
    var reader = LinkReader(archive, budget: 10 + 180 + 2700 + 14_000)
    reader.read(EntrySurvey(archive.entries))
    for index in links.indices {
      switch reader.targets[index] {
      case .path(let path): #expect(index < 4500 && path == Array("\(index)".utf8))
      case .beyondBudget: #expect(index >= 4500)
      case .tooLong, .unreadable, nil: Issue.record("link \(index) is neither read nor left")
      }
    }
  }
}

import Foundation
import Synchronization
import Testing

@testable import ByteSources

@Suite struct FileByteSourceTests {
  /// A file of its own for a test, removed when the test is over.
  private final class ScratchFile {
    let path = FileManager.default.temporaryDirectory.appending(path: "batchlint-\(UUID().uuidString)").path

    init(_ bytes: [UInt8]) throws { try write(bytes) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8]) throws {
      // Not atomic: the file must stay the same one.
      try Data(bytes).write(to: URL(filePath: path), options: [])
    }
  }

  private let sample = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

  @Test func readsAnyRange() throws {
    let file = try ScratchFile(sample)
    let source = try FileByteSource(path: file.path)
    #expect(source.size == 1000)
    #expect(try source.bytes(at: 0, count: 1000) == sample)
    #expect(try source.bytes(at: 990, count: 10) == Array(sample[990...]))
    #expect(try source.bytes(at: 1000, count: 0) == [])
  }

  @Test(arguments: [(UInt64(1000), 1), (991, 10), (UInt64.max, 1), (UInt64.max - 1, 2)])
  func rangesBeyondTheEndAreRefused(_ offset: UInt64, _ count: Int) throws {
    let file = try ScratchFile(sample)
    let source = try FileByteSource(path: file.path)
    let error = #expect(throws: ByteSourceError.self) { try source.bytes(at: offset, count: count) }
    #expect(error?.kind == .outOfBounds)
  }

  @Test func shortReadsAndInterruptionsAreGoneThrough() throws {
    let file = try ScratchFile(sample)
    let calls = Counter()
    // Every second call is interrupted by a signal, the others deliver seven bytes at most.
    let stutter = unsafe FileByteSource.PositionalRead { descriptor, target, count, offset in
      if calls.next() % 2 == 0 {
        errno = EINTR
        return -1
      }
      return unsafe pread(descriptor, target, min(count, 7), offset)
    }
    let source = try FileByteSource(path: file.path, readingWith: stutter)
    #expect(try source.bytes(at: 3, count: 500) == Array(sample[3..<503]))
    #expect(calls.count == 143, "72 short reads, with an interruption between each two")
  }

  @Test func errorsOfTheSystemAreNamed() throws {
    let file = try ScratchFile(sample)
    let broken = unsafe FileByteSource.PositionalRead { _, _, _, _ in
      errno = EIO
      return -1
    }
    let source = try FileByteSource(path: file.path, readingWith: broken)
    let error = #expect(throws: ByteSourceError.self) { try source.bytes(at: 12, count: 4) }
    #expect(error?.kind == .system(EIO))
    #expect(error?.message == "cannot be read at byte 12: Input/output error")
  }

  @Test func aFileThatIsCutShortIsNoticed() throws {
    let file = try ScratchFile(sample)
    let source = try FileByteSource(path: file.path)
    try file.write(Array(sample[..<100]))
    let error = #expect(throws: ByteSourceError.self) { try source.bytes(at: 50, count: 100) }
    #expect(error?.kind == .changed)
    let later = #expect(throws: ByteSourceError.self) { try source.verifyUnchanged() }
    #expect(later?.kind == .changed)
  }

  @Test func aFileThatGrowsIsNoticed() throws {
    let file = try ScratchFile(sample)
    let source = try FileByteSource(path: file.path)
    try source.verifyUnchanged()
    try file.write(sample + [1])
    #expect(try source.bytes(at: 0, count: 1000) == sample)
    let error = #expect(throws: ByteSourceError.self) { try source.verifyUnchanged() }
    #expect(error?.kind == .changed)
  }

  @Test func aFileThatIsReplacedIsNoticed() throws {
    let file = try ScratchFile(sample)
    let source = try FileByteSource(path: file.path)
    try FileManager.default.removeItem(atPath: file.path)
    try file.write(sample)
    let error = #expect(throws: ByteSourceError.self) { try source.verifyUnchanged() }
    #expect(error?.kind == .changed)
  }

  @Test func offsetsAboveFourGigabytesWork() throws {
    let file = try ScratchFile([])
    let handle = try #require(FileHandle(forWritingAtPath: file.path))
    // A sparse file takes no room on the disk.
    try handle.seek(toOffset: 5 << 30)
    try handle.write(contentsOf: Data([1, 2, 3]))
    try handle.close()
    let source = try FileByteSource(path: file.path)
    #expect(source.size == 5 << 30 + 3)
    #expect(try source.bytes(at: 5 << 30 - 1, count: 4) == [0, 1, 2, 3])
  }

  @Test func missingFilesDirectoriesAndPipesAreRefused() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let pipe = folder + "/batchlint-\(UUID().uuidString)"
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    defer { try? FileManager.default.removeItem(atPath: pipe) }
    func kind(_ path: String) -> ByteSourceError.Kind? {
      let error = #expect(throws: ByteSourceError.self) { try FileByteSource(path: path) }
      return error?.kind
    }
    #expect(kind("/nowhere/at/all") == .notFound)
    #expect(kind(folder) == .notAFile)
    #expect(kind(pipe) == .notAFile)
    #expect(kind("/dev/null") == .notAFile)
  }

  @Test func memoryServesTheSame() throws {
    let source = MemoryByteSource(sample)
    #expect(source.size == 1000)
    #expect(try source.bytes(at: 10, count: 20) == Array(sample[10..<30]))
    let error = #expect(throws: ByteSourceError.self) { try source.bytes(at: 990, count: 11) }
    #expect(error?.kind == .outOfBounds)
  }
}

/// Counts calls from a closure.
private final class Counter: Sendable {
  private let value = Mutex(0)

  var count: Int { value.withLock { $0 } }

  func next() -> Int {
    value.withLock {
      $0 += 1
      return $0
    }
  }
}

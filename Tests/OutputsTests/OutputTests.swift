import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Outputs

/// Where reports go: pipes whose reader leaves, full disks, files that are there whole or not at all.
@Suite struct OutputTests {
  @Test func fullDevice() throws {
    let output = try FileOutput(path: "/dev/full")
    try output.write("{}")
    let error = #expect(throws: OutputError.self) { try output.finish() }
    #expect(error?.kind == .noSpace)
    #expect(error?.message == "cannot be written: No space left on device")
  }

  /// A device is written to in place, and is still one afterwards.
  @Test func devicesAreNotReplaced() throws {
    let output = try FileOutput(path: "/dev/null")
    try output.write("{}")
    try output.finish()
    var status = stat()
    #expect(unsafe stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func readerGone() throws {
    DescriptorOutput.ignoreBrokenPipeSignal()
    let pipe = Pipe()
    let output = DescriptorOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try output.write("seen")
    try output.finish()
    #expect(try pipe.fileHandleForReading.read(upToCount: 4) == Data("seen".utf8))
    try pipe.fileHandleForReading.close()
    let error = #expect(throws: OutputError.self) {
      for _ in 0..<3 { try output.write(String(repeating: "x", count: 50_000)) }
    }
    #expect(error?.kind == .readerGone)
  }

  // MARK: Files

  @Test func filesAppearWhenTheyAreFinished() throws {
    let folder = try ScratchFolder()
    let output = try FileOutput(path: folder.file("report.json"))
    try output.write("{}\n")
    #expect(try files(in: folder) == [".report.json.partial-\(getpid())"])
    try output.finish()
    #expect(try files(in: folder) == ["report.json"])
    #expect(try folder.read("report.json") == Array("{}\n".utf8))
  }

  @Test func unfinishedFilesLeaveNothing() throws {
    let folder = try ScratchFolder()
    try folder.write("old", to: "report.json")
    do {
      let output = try FileOutput(path: folder.file("report.json"))
      try output.write("new")
    }
    #expect(try files(in: folder) == ["report.json"])
    #expect(try folder.read("report.json") == Array("old".utf8))
  }

  @Test func whatCannotBePutInPlaceLeavesNothing() throws {
    let folder = try ScratchFolder()
    let output = try FileOutput(path: folder.file("report.json"))
    // In the meantime someone makes a folder of that name, with something in it.
    try folder.write("", to: "report.json/file")
    let error = #expect(throws: OutputError.self) { try output.finish() }
    #expect(error?.kind == .system(EISDIR))
    #expect(try files(in: folder) == ["report.json"])
  }

  /// What the program itself relies on nobody else reads, even where others could read what is replaced.
  @Test func privateFilesAreReadByTheUserAlone() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("old", to: "journal.json")
    #expect(unsafe chmod(path, 0o644) == 0)
    let output = try FileOutput(path: path, isPrivate: true)
    try output.write("new")
    var status = stat()
    #expect(unsafe stat(folder.file(".journal.json.partial-\(getpid())"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    try output.finish()
    #expect(try folder.read("journal.json") == Array("new".utf8))
    #expect(unsafe stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func replacedFilesKeepTheirPermissionsAndLinks() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("old", to: "real/report.json")
    #expect(unsafe chmod(path, 0o640) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.json"), withDestinationPath: "real/report.json")
    let output = try FileOutput(path: folder.file("link.json"))
    try output.write("new")
    try output.finish()
    #expect(try folder.read("real/report.json") == Array("new".utf8))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link.json"))
        == "real/report.json")
    var status = stat()
    #expect(unsafe stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func leftoversOfTheSameProcessNumberAreNoObstacle() throws {
    let folder = try ScratchFolder()
    try folder.write("left behind", to: ".report.json.partial-\(getpid())")
    let output = try FileOutput(path: folder.file("report.json"))
    try output.write("{}")
    try output.finish()
    #expect(try folder.read("report.json") == Array("{}".utf8))
    #expect(try folder.read(".report.json.partial-\(getpid())") == Array("left behind".utf8))
  }

  @Test func theLongestNamesWork() throws {
    let folder = try ScratchFolder()
    let name = String(repeating: "é", count: 127)
    let output = try FileOutput(path: folder.file(name))
    try output.finish()
    #expect(try files(in: folder) == [name])
  }

  @Test(
    arguments: [
      (
        "no/such/folder/report.json", OutputError.Kind.system(ENOENT),
        "cannot be created: No such file or directory"
      ),
      ("file/report.json", .system(ENOTDIR), "cannot be written: Not a directory"),
      ("folder", .system(EISDIR), "cannot be written: Is a directory"),
    ])
  func whatCannotBeCreated(_ name: String, _ kind: OutputError.Kind, _ message: String) throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "file")
    try folder.write("", to: "folder/file")
    let error = #expect(throws: OutputError.self) { _ = try FileOutput(path: folder.file(name)) }
    #expect(error?.kind == kind)
    #expect(error?.message == message)
  }

  // MARK: The system call

  /// Short writes, interruptions and a descriptor that does not block: every byte arrives once, in order.
  @Test func awkwardWrites() throws {
    let sink = Recorder()
    let write = unsafe DescriptorWriter.Write { _, bytes, count in unsafe sink.take(bytes, count) }
    var writer = DescriptorWriter(descriptor: STDERR_FILENO, writingWith: write)
    var expected: [UInt8] = []
    var random = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let piece = (0..<Int.random(in: 0...3000, using: &random)).map { UInt8(truncatingIfNeeded: $0) }
      expected += piece
      try writer.write(piece.span)
    }
    let large = [UInt8](repeating: 7, count: 200_000)
    try writer.write(large.span)
    try writer.flush()
    #expect(sink.bytes == expected + large)
  }

  @Test func aDeviceThatTakesNothingIsAnError() throws {
    var writer = DescriptorWriter(descriptor: -1, writingWith: unsafe .init { _, _, _ in 0 })
    try writer.write([1].span)
    #expect(throws: OutputError.self) { try writer.flush() }
  }

  private func files(in folder: ScratchFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}

/// Stands for `write(2)`: interrupted at every third call, not ready at every seventh, and never taking more than 1,000 bytes.
private final class Recorder: Sendable {
  private let state = Mutex((calls: 0, bytes: [UInt8]()))

  var bytes: [UInt8] { state.withLock { $0.bytes } }

  func take(_ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    let some = unsafe Array(UnsafeRawBufferPointer(start: bytes, count: min(count, 1000)))
    return state.withLock { state in
      state.calls += 1
      if state.calls % 3 == 0 {
        errno = EINTR
        return -1
      }
      if state.calls % 7 == 0 {
        errno = EAGAIN
        return -1
      }
      state.bytes += some
      return some.count
    }
  }
}

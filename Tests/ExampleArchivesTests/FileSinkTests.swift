import ExampleArchives
import Foundation
import Testing

@Suite struct FileSinkTests {
  /// The file holds what memory would, also when it takes more than one piece.
  @Test func fileAndMemoryAgree() throws {
    let large = ZipContent(stored: [UInt8](repeating: 9, count: 3 << 20))
    let entries = [ZipEntry("a", .empty), ZipEntry("b", large), ZipEntry("c", ZipContent(stored: [1]))]
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "batch.zip").path
      var writer = ZipWriter(to: try FileSink(path: path))
      for entry in entries { try writer.add(entry) }
      try writer.finish().close()
      #expect(try [UInt8](Data(contentsOf: URL(filePath: path))) == ZipWriter.archive(of: entries))
    }
  }

  @Test func aFolderThatIsNotThere() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "none/batch.zip").path
      #expect(throws: FileWritingError(path: path, code: ENOENT)) { _ = try FileSink(path: path) }
    }
  }

  @Test func aFullDisk() throws {
    var sink = try FileSink(path: "/dev/full")
    do {
      try sink.write([1])
      Issue.record("nothing was thrown")
    } catch {
      #expect(error == FileWritingError(path: "/dev/full", code: ENOSPC))
      #expect(error.description == "/dev/full: cannot be written: No space left on device")
    }
  }
}

import ByteSources
import ExampleArchives
import Testing

@testable import ZipArchive

/// What is wrong with contents, as far as reading them shows it.
@Suite struct ContentReaderTests {
  private let text = Array(String(repeating: "abcdefghij", count: 100).utf8)

  private func read(_ entry: ZipEntry) async throws -> (content: [UInt8], error: ContentError.Kind?) {
    let archive = try await ZipArchive.audit(MemoryByteSource(ZipWriter.archive(of: [entry])))
    var buffer: [UInt8] = []
    do throws(ContentError) {
      var reader = ContentReader(archive, entries: [archive.entries[0]])
      try reader.read(0, into: &buffer)
      return (buffer, nil)
    } catch {
      return (buffer, error.kind)
    }
  }

  @Test func soundContentIsRead() async throws {
    for content in [ZipContent(stored: text), ZipContent(deflated: text)] {
      let (bytes, error) = try await read(ZipEntry("a", content))
      #expect(bytes == text)
      #expect(error == nil)
    }
  }

  @Test func anEmptyEntryIsRead() async throws {
    let (bytes, error) = try await read(ZipEntry("a", .empty))
    #expect(bytes == [])
    #expect(error == nil)
  }

  @Test func aWrongChecksum() async throws {
    for var content in [ZipContent(stored: text), ZipContent(deflated: text)] {
      content.crc32 ^= 1
      #expect(
        try await read(ZipEntry("a", content)).error
          == .damaged(.checksumDiffers(declared: content.crc32, found: nil)))
    }
  }

  @Test func moreThanDeclared() async throws {
    var content = ZipContent(deflated: text)
    content.size = 10
    #expect(
      try await read(ZipEntry("a", content)).error
        == .damaged(.sizeDiffers(declared: 10, found: 11, orMore: true)))
  }

  @Test func lessThanDeclared() async throws {
    var content = ZipContent(deflated: text)
    content.size = 2000
    #expect(
      try await read(ZipEntry("a", content)).error
        == .damaged(.sizeDiffers(declared: 2000, found: 1000, orMore: false))
    )
  }

  @Test func bytesThatAreNoDeflateStream() async throws {
    var content = ZipContent(deflated: text)
    content.stream = [UInt8](repeating: 0xff, count: content.stream.count)
    #expect(try await read(ZipEntry("a", content)).error == .damaged(.invalidData))
  }

  @Test func anEncryptedEntry() async throws {
    var entry = ZipEntry("a", ZipContent(stored: text))
    entry.flags = 1
    #expect(try await read(entry).error == .encrypted)
  }

  @Test func anUnknownMethod() async throws {
    var content = ZipContent(stored: text)
    content.method = 99
    #expect(try await read(ZipEntry("a", content)).error == .unsupportedMethod(99))
  }

  @Test func theFirstBytesAlone() async throws {
    let archive = try await ZipArchive.audit(
      MemoryByteSource(ZipWriter.archive(of: [ZipEntry("a", ZipContent(deflated: text))])))
    var buffer: [UInt8] = []
    try ContentReader(archive, entries: [archive.entries[0]]).readStart(0, count: 15, into: &buffer)
    #expect(buffer == Array(text[..<15]))
  }

  /// The names that libzip hashes are numbers, so a reader of names that collide in its hash is opened as fast as any other; here it is shown
  /// that equal names and names with NUL bytes do no harm either.
  @Test func namesDoNotReachLibzip() async throws {
    let entries = [[0], [0], [], Array("a\0b".utf8)].map {
      ZipEntry(nameBytes: $0, content: ZipContent(stored: text))
    }
    let archive = try await ZipArchive.audit(MemoryByteSource(ZipWriter.archive(of: entries)))
    var reader = ContentReader(archive, entries: (0..<4).map { archive.entries[$0] })
    var buffer: [UInt8] = []
    for position in 0..<4 {
      try reader.read(position, into: &buffer)
      #expect(buffer == text)
    }
  }

  @Test func errorsOfTheFileComeThrough() async throws {
    let bytes = ZipWriter.archive(of: [ZipEntry("a", ZipContent(stored: text))])
    let whole = try await ZipArchive.audit(MemoryByteSource(bytes))
    let broken = ZipArchive(
      source: FailingSource(size: UInt64(bytes.count)), entries: whole.entries, problems: [], extent: .whole,
      directoryStart: whole.directoryStart)
    let error = #expect(throws: ContentError.self) {
      var buffer: [UInt8] = []
      var reader = ContentReader(broken, entries: [broken.entries[0]])
      try reader.read(0, into: &buffer)
    }
    #expect(error?.kind == .source(ByteSourceError(.system(5), "cannot be read")))
  }

  private struct FailingSource: ByteSource {
    let size: UInt64
    func read(at offset: UInt64, into buffer: inout MutableRawSpan) throws(ByteSourceError) {
      throw ByteSourceError(.system(5), "cannot be read")
    }
    func verifyUnchanged() throws(ByteSourceError) {}
  }
}

import ByteSources
import ExampleArchives
import Testing

@testable import ZipArchive

/// Each thing that can be wrong with a content, in an archive that is built to have it.
@Suite struct ContentVerifierTests {
  private static let text = Array(String(repeating: "abcdefghij", count: 100).utf8)
  private static let textChecksum = ZipContent(stored: text).crc32

  private func verify(_ entry: ZipEntry) async throws -> Verified {
    let archive = try await ZipArchive.audit(MemoryByteSource(ZipWriter.archive(of: [entry])))
    return verifyAll(archive)[0]
  }

  private func verify(
    _ content: ZipContent, _ bend: (inout ZipContent) -> Void = { _ in }
  ) async throws -> Verified {
    var content = content
    bend(&content)
    return try await verify(ZipEntry("a", content))
  }

  private static let stored = ZipContent(stored: text)
  private static let deflated = ZipContent(deflated: text)

  @Test(arguments: [stored, deflated]) func soundContent(_ content: ZipContent) async throws {
    #expect(try await verify(content) == Verified(content: Self.text))
  }

  /// No data and no content; and the two deflate streams that are empty: of one fixed block and of one stored block.
  @Test(arguments: [[], [0x03, 0x00], [0x01, 0x00, 0x00, 0xff, 0xff]] as [[UInt8]])
  func nothing(_ stream: [UInt8]) async throws {
    let found = try await verify(.empty) { content in
      content.method = stream.isEmpty ? 0 : 8
      content.stream = stream
    }
    #expect(found == Verified())
  }

  /// A size or a checksum of data that is not there.
  @Test func contentFromNoData() async throws {
    #expect(
      try await verify(.empty) { $0.size = 5 }.problems
        == [.sizeDiffers(declared: 5, found: 0, orMore: false)])
    #expect(
      try await verify(.empty) { $0.crc32 = 5 }.problems == [.checksumDiffers(declared: 5, found: 0)])
  }

  @Test(arguments: [stored, deflated]) func anotherChecksum(_ content: ZipContent) async throws {
    let found = try await verify(content) { $0.crc32 ^= 1 }
    #expect(
      found.problems == [.checksumDiffers(declared: Self.textChecksum ^ 1, found: Self.textChecksum)])
    #expect(found.content == Self.text)
  }

  @Test func anotherByte() async throws {
    let found = try await verify(Self.stored) { $0.stream[500] ^= 1 }
    #expect(found.problems.count == 1)
    guard case .checksumDiffers(Self.textChecksum, .some) = found.problems.first else {
      Issue.record("\(found.problems)")
      return
    }
  }

  /// The stream goes on behind the last byte that was declared; nothing beyond it is handed on.
  @Test(arguments: [0, 1, 10, 999]) func moreThanDeclared(_ size: UInt64) async throws {
    let found = try await verify(Self.deflated) { $0.size = size }
    #expect(found.problems == [.sizeDiffers(declared: size, found: size + 1, orMore: true)])
    #expect(found.content == Array(Self.text.prefix(Int(size))))
  }

  @Test func lessThanDeclared() async throws {
    let found = try await verify(Self.deflated) { $0.size = 1001 }
    #expect(found.problems == [.sizeDiffers(declared: 1001, found: 1000, orMore: false)])
    #expect(found.content == Self.text)
  }

  @Test func storedDataOfAnotherSize() async throws {
    #expect(
      try await verify(Self.stored) { $0.size = 1001 }.problems
        == [.sizeDiffers(declared: 1001, found: 1000, orMore: false)])
    #expect(
      try await verify(Self.stored) { $0.size = 999 }.problems
        == [.sizeDiffers(declared: 999, found: 1000, orMore: true)])
  }

  @Test func aStreamThatBreaksOff() async throws {
    let whole = Self.deflated.stream
    for length in 1..<whole.count {
      let found = try await verify(Self.deflated) { $0.stream = Array(whole.prefix(length)) }
      #expect(found.problems == [.endsEarly(found: UInt64(found.content.count))])
      #expect(Self.text.starts(with: found.content))
    }
  }

  @Test func aStreamThatIsNone() async throws {
    // The block type 3 does not exist (RFC 1951, section 3.2.3).
    #expect(try await verify(Self.deflated) { $0.stream[0] = 7 }.problems == [.invalidData])
  }

  /// A stream that some inflaters accept: the reserved length symbol 287 for 285. After one bit for the last block and two for fixed codes come the literal "a", the
  /// length, distance symbol 0, and the end of the block.
  @Test func aStreamThatOnlySomeReadersAccept() async throws {
    var content = ZipContent(stored: [UInt8](repeating: UInt8(ascii: "a"), count: 259))
    content.method = 8
    content.stream = Self.bytes(ofBits: "1" + "10" + "10010001" + "11000101" + "00000" + "0000000")
    #expect(try await verify(content).problems == [])
    content.stream = Self.bytes(ofBits: "1" + "10" + "10010001" + "11000111" + "00000" + "0000000")
    #expect(try await verify(content).problems == [.invalidData])
  }

  /// The lowest bit of a byte comes first (RFC 1951, section 3.1.1).
  private static func bytes(ofBits bits: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (bits.utf8.count + 7) / 8)
    for (index, bit) in bits.enumerated() where bit == "1" { bytes[index / 8] |= 1 << UInt8(index % 8) }
    return bytes
  }

  @Test(arguments: [1, 3, 1000]) func bytesBehindTheStream(_ count: Int) async throws {
    let found = try await verify(Self.deflated) { $0.stream += [UInt8](repeating: 9, count: count) }
    #expect(found == Verified(content: Self.text, problems: [.bytesAfterStream(count: UInt64(count))]))
  }

  @Test func severalProblemsAtOnce() async throws {
    let found = try await verify(Self.deflated) { content in
      content.stream += [9]
      content.crc32 ^= 1
    }
    #expect(
      found.problems == [
        .checksumDiffers(declared: Self.textChecksum ^ 1, found: Self.textChecksum),
        .bytesAfterStream(count: 1),
      ])
  }

  /// Entries that cannot be read, and sound ones between them: one does not hurt the next.
  @Test func oneVerifierForManyEntries() async throws {
    func entry(_ name: String, _ content: ZipContent, _ bend: (inout ZipEntry) -> Void = { _ in }) -> ZipEntry
    {
      var entry = ZipEntry(name, content)
      bend(&entry)
      return entry
    }
    var broken = Self.deflated
    broken.stream[0] = 7
    var cut = Self.deflated
    cut.stream.removeLast()
    var unknown = Self.stored
    unknown.method = 98
    var aes = Self.stored
    aes.method = 99
    let entries = [
      entry("a", Self.deflated), entry("b", broken), entry("c", Self.deflated), entry("d", cut),
      entry("e", Self.stored), entry("f", Self.stored) { $0.flags = 1 }, entry("g", unknown), entry("h", aes),
      entry("i", Self.deflated) { $0.dataDescriptor = .signed },
      entry("j", Self.deflated) { $0.forcesZip64 = true },
    ]
    let archive = try await ZipArchive.audit(MemoryByteSource(ZipWriter.archive(of: entries)))
    let found = verifyAll(archive)
    let sound = Verified(content: Self.text)
    #expect(
      found.map(\.error) == [
        nil, nil, nil, nil, nil, .encrypted, .unsupportedMethod(98), .unsupportedMethod(99), nil, nil,
      ])
    #expect(found.map { $0 == sound } == [true, false, true, false, true, false, false, false, true, true])
    #expect(found[1].problems == [.invalidData])
    #expect(found[3].problems == [.endsEarly(found: UInt64(found[3].content.count))])
  }

  /// What the audit could not place is not looked for.
  @Test func anEntryThatIsNotThere() async throws {
    let found = try await verify(
      {
        var entry = ZipEntry("a", Self.stored)
        entry.adjustCentralHeader = { $0.localHeaderOffset += 1 }
        return entry
      }())
    #expect(found.error == .unplaced)
  }

  @Test(arguments: [stored, deflated]) func errorsOfTheFileComeThrough(_ content: ZipContent) async throws {
    let bytes = ZipWriter.archive(of: [ZipEntry("a", content)])
    let whole = try await ZipArchive.audit(MemoryByteSource(bytes))
    let broken = ZipArchive(
      source: FailingSource(size: UInt64(bytes.count)), entries: whole.entries, problems: [], extent: .whole,
      directoryStart: whole.directoryStart)
    #expect(verifyAll(broken)[0].error == .source(ByteSourceError(.system(5), "cannot be read")))
  }

  private struct FailingSource: ByteSource {
    let size: UInt64
    func read(at offset: UInt64, into buffer: inout MutableRawSpan) throws(ByteSourceError) {
      throw ByteSourceError(.system(5), "cannot be read")
    }
    func verifyUnchanged() throws(ByteSourceError) {}
  }
}

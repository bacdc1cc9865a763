import ExampleArchives
import Testing

@Suite struct ZipWriterTests {
  /// One stored entry, byte for byte as APPNOTE lays it down.
  @Test func smallestArchiveWithAnEntry() {
    let archive = ZipWriter.archive(of: [ZipEntry("a", ZipContent(stored: Array("hi".utf8)))])
    let local: [UInt8] =
      [0x50, 0x4b, 3, 4, 10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]  // version 1.0, stored, 1980-01-01
      + [0xac, 0x2a, 0x93, 0xd8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0]  // CRC-32, sizes, lengths
      + [0x61, 0x68, 0x69]  // name, content
    let central: [UInt8] =
      [0x50, 0x4b, 1, 2, 20, 3, 10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]  // made under Unix
      + [0xac, 0x2a, 0x93, 0xd8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0]
      + [0, 0, 0, 0, 0, 0, 0xa4, 0x81, 0, 0, 0, 0, 0x61]  // mode 0100644, offset, name
    let end: [UInt8] = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 33, 0, 0, 0, 0, 0]
    #expect(archive == local + central + end)
  }

  @Test func emptyArchiveIsAnEndRecord() {
    let expected: [UInt8] = [0x50, 0x4b, 5, 6] + [UInt8](repeating: 0, count: 18)
    #expect(ZipWriter.archive(of: []) == expected)
  }

  /// Sizes and checksum are zero before the content, and stand behind it with and without a signature.
  @Test(arguments: [DataDescriptorForm.signed, .unsigned], [false, true])
  func dataDescriptor(form: DataDescriptorForm, isZip64: Bool) {
    var entry = ZipEntry("a", ZipContent(stored: Array("hi".utf8)))
    entry.dataDescriptor = form
    entry.forcesZip64 = isZip64
    let archive = ZipWriter.archive(of: [entry])
    #expect(archive[6] == 8)
    #expect(archive[14..<18] == [0, 0, 0, 0])
    let sizes: [UInt8] = isZip64 ? [255, 255, 255, 255, 255, 255, 255, 255] : [0, 0, 0, 0, 0, 0, 0, 0]
    #expect(Array(archive[18..<26]) == sizes)
    let field: [UInt8] = isZip64 ? [1, 0, 16, 0] + [UInt8](repeating: 0, count: 16) : []
    let size: [UInt8] = isZip64 ? [2, 0, 0, 0, 0, 0, 0, 0] : [2, 0, 0, 0]
    let signature: [UInt8] = form == .signed ? [0x50, 0x4b, 7, 8] : []
    let descriptor = signature + [0xac, 0x2a, 0x93, 0xd8] + size + size
    let expected = [0x61] + field + [0x68, 0x69] + descriptor + [0x50, 0x4b, 1, 2]
    #expect(Array(archive[30..<30 + expected.count]) == expected)
  }

  /// Both headers of a forced zip64 entry carry their values in the extra field, in the order of APPNOTE 4.5.3.
  @Test func forcedZip64Fields() {
    var entry = ZipEntry("a", ZipContent(deflated: [UInt8](repeating: 7, count: 300)))
    entry.forcesZip64 = true
    let compressed = UInt8(entry.content.stream.count)
    let archive = ZipWriter.archive(of: [entry])
    let sizes: [UInt8] = [44, 1, 0, 0, 0, 0, 0, 0, compressed, 0, 0, 0, 0, 0, 0, 0]
    #expect(Array(archive[31..<51]) == [1, 0, 16, 0] + sizes)
    let central = 51 + Int(compressed)
    #expect(Array(archive[central..<central + 4]) == [0x50, 0x4b, 1, 2])
    #expect(Array(archive[central + 20..<central + 28]) == [UInt8](repeating: 255, count: 8))
    #expect(Array(archive[central + 42..<central + 46]) == [255, 255, 255, 255])
    #expect(Array(archive[central + 47..<central + 75]) == [1, 0, 24, 0] + sizes + [0, 0, 0, 0, 0, 0, 0, 0])
  }

  /// 65,534 entries fit into the end record; one more would mean "look in the zip64 record".
  @Test(arguments: [(65_534, false), (65_535, true)])
  func manyEntriesTurnToZip64(count: Int, isZip64: Bool) {
    var writer = ZipWriter(to: MemorySink())
    let entry = ZipEntry("a", .empty)
    let header = { @Sendable (header: inout CentralHeader) in header.name = [] }
    var listed = entry
    listed.adjustCentralHeader = header
    for _ in 0..<count { writer.add(listed) }
    let archive = writer.finish().bytes
    let end = archive.suffix(22)
    #expect(Array(end.prefix(4)) == [0x50, 0x4b, 5, 6])
    #expect(Array(end.dropFirst(10).prefix(2)) == (isZip64 ? [0xff, 0xff] : [0xfe, 0xff]))
    let locator = Array(archive.suffix(42).prefix(4))
    #expect((locator == [0x50, 0x4b, 6, 7]) == isZip64)
    #expect(!isZip64 || Array(archive.suffix(98).dropFirst(32).prefix(8)) == [0xff, 0xff, 0, 0, 0, 0, 0, 0])
  }

  /// Only what does not fit goes into the zip64 field: here the offset of the last entry.
  @Test func offsetsBeyondFourGigabytes() {
    var large = ZipEntry("large", .empty)
    large.content.stream = [UInt8](repeating: 0, count: 1 << 26)
    var writer = ZipWriter(to: LastBytesSink())
    for _ in 0..<64 { writer.add(large) }
    let offset = writer.offset
    #expect(offset == 64 * (30 + 5 + 1 << 26))
    writer.add(ZipEntry("z", ZipContent(stored: [1])))
    let sink = writer.finish()
    let zip64Field: [UInt8] = [1, 0, 8, 0] + (0..<8).map { UInt8(truncatingIfNeeded: offset >> (8 * $0)) }
    // Behind the last central header: the zip64 end record of 56 bytes, its locator of 20, the end record of 22.
    let last = sink.bytes.suffix(56 + 20 + 22 + 46 + 1 + 12).prefix(46 + 1 + 12)
    #expect(Array(last.prefix(4)) == [0x50, 0x4b, 1, 2])
    #expect(Array(last.dropFirst(20).prefix(8)) == [1, 0, 0, 0, 1, 0, 0, 0])
    #expect(Array(last.dropFirst(42)) == [255, 255, 255, 255, 0x7a] + zip64Field)
  }

  @Test func contentDeclaredBeyondFourGigabytes() {
    var entry = ZipEntry("a", ZipContent(stored: [1]))
    entry.content.size = 5 << 30
    let archive = ZipWriter.archive(of: [entry])
    #expect(Array(archive[18..<26]) == [UInt8](repeating: 255, count: 8))
    #expect(Array(archive[31..<51]) == [1, 0, 16, 0, 0, 0, 0, 0x40, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
  }

  /// Raw bytes count in the offsets; an entry that is not listed is not in the directory.
  @Test func rawBytesAndUnlistedEntries() {
    var hidden = ZipEntry("h", .empty)
    hidden.isListed = false
    var writer = ZipWriter(to: MemorySink())
    writer.write(raw: Array("#!/bin/sh\n".utf8))
    writer.add(hidden)
    writer.add(ZipEntry("a", .empty))
    let archive = writer.finish(comment: Array("end".utf8)).bytes
    #expect(archive.count == 10 + 31 + 31 + 47 + 22 + 3)
    #expect(Array(archive[10..<14]) == [0x50, 0x4b, 3, 4])
    #expect(Array(archive[72 + 42..<72 + 47]) == [41, 0, 0, 0, 0x61])
    #expect(
      Array(archive.suffix(25)) == [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 72, 0, 0, 0, 3, 0]
        + Array("end".utf8))
  }

  /// Names that are not ASCII are marked as UTF-8; bytes are taken as they are.
  @Test func namesAndModes() {
    #expect(ZipEntry("é", .empty).flags == 0x800)
    #expect(ZipEntry("e", .empty).flags == 0)
    #expect(ZipEntry(nameBytes: [0x82], content: .empty).flags == 0)
    #expect(ZipEntry.directory("d/").unixMode == 0o40755)
    var entry = ZipEntry("a", .empty)
    entry.unixMode = nil
    let archive = ZipWriter.archive(of: [entry])
    #expect(Array(archive[31 + 4..<31 + 6]) == [20, 0])
    #expect(Array(archive[31 + 38..<31 + 42]) == [0, 0, 0, 0])
  }

  /// Keeps the last kilobytes only, so that gigabytes can be written.
  struct LastBytesSink: ByteSink {
    var bytes: [UInt8] = []

    mutating func write(_ bytes: [UInt8]) {
      self.bytes = Array((self.bytes + bytes.suffix(8192)).suffix(8192))
    }
  }
}

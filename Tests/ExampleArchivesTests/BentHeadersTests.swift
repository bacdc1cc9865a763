import ExampleArchives
import Testing

/// Every field of every record can be bent, and bending one changes its own bytes only.
@Suite struct BentHeadersTests {
  /// A field: where it lies from the start of its record, and how it is set to bytes of 0xee.
  struct Field<Record>: Sendable {
    let offset: Int
    let width: Int
    let bend: @Sendable (inout Record) -> Void

    init(_ offset: Int, _ width: Int, _ bend: @escaping @Sendable (inout Record) -> Void) {
      self.offset = offset
      self.width = width
      self.bend = bend
    }
  }

  static let wide: UInt64 = 0xeeee_eeee_eeee_eeee
  static let long: UInt32 = 0xeeee_eeee
  static let short: UInt16 = 0xeeee

  static let localFields: [Field<LocalHeader>] = [
    Field(0, 4) { $0.signature = long }, Field(4, 2) { $0.versionNeeded = short },
    Field(6, 2) { $0.flags = short }, Field(8, 2) { $0.method = short },
    Field(10, 2) { $0.modified.time = short }, Field(12, 2) { $0.modified.date = short },
    Field(14, 4) { $0.crc32 = long }, Field(18, 4) { $0.compressedSize = long },
    Field(22, 4) { $0.size = long }, Field(26, 2) { $0.nameLength = short },
    Field(28, 2) { $0.extraLength = short }, Field(30, 1) { $0.name = [0xee] },
    Field(31, 4) { $0.extra = [0xee, 0xee, 0xee, 0xee] },
  ]

  static let descriptorFields: [Field<DataDescriptor>] = [
    Field(0, 4) { $0.signature = long }, Field(4, 4) { $0.crc32 = long },
    Field(8, 4) { $0.compressedSize = wide }, Field(12, 4) { $0.size = wide },
  ]

  static let centralFields: [Field<CentralHeader>] = [
    Field(0, 4) { $0.signature = long }, Field(4, 2) { $0.versionMadeBy = short },
    Field(6, 2) { $0.versionNeeded = short }, Field(8, 2) { $0.flags = short },
    Field(10, 2) { $0.method = short }, Field(12, 2) { $0.modified.time = short },
    Field(14, 2) { $0.modified.date = short }, Field(16, 4) { $0.crc32 = long },
    Field(20, 4) { $0.compressedSize = long }, Field(24, 4) { $0.size = long },
    Field(28, 2) { $0.nameLength = short }, Field(30, 2) { $0.extraLength = short },
    Field(32, 2) { $0.commentLength = short }, Field(34, 2) { $0.disk = short },
    Field(36, 2) { $0.internalAttributes = short }, Field(38, 4) { $0.externalAttributes = long },
    Field(42, 4) { $0.localHeaderOffset = long }, Field(46, 1) { $0.name = [0xee] },
    Field(47, 4) { $0.extra = [0xee, 0xee, 0xee, 0xee] }, Field(51, 1) { $0.comment = [0xee] },
  ]

  static let endFields: [Field<EndRecords>] = [
    Field(0, 4) { $0.zip64?.signature = long }, Field(4, 8) { $0.zip64?.recordSize = wide },
    Field(12, 2) { $0.zip64?.versionMadeBy = short }, Field(14, 2) { $0.zip64?.versionNeeded = short },
    Field(16, 4) { $0.zip64?.disk = long }, Field(20, 4) { $0.zip64?.directoryDisk = long },
    Field(24, 8) { $0.zip64?.entriesOnDisk = wide }, Field(32, 8) { $0.zip64?.entryCount = wide },
    Field(40, 8) { $0.zip64?.directorySize = wide }, Field(48, 8) { $0.zip64?.directoryOffset = wide },
    Field(56, 4) { $0.locator?.signature = long }, Field(60, 4) { $0.locator?.disk = long },
    Field(64, 8) { $0.locator?.recordOffset = wide }, Field(72, 4) { $0.locator?.diskCount = long },
    Field(76, 4) { $0.end.signature = long }, Field(80, 2) { $0.end.disk = short },
    Field(82, 2) { $0.end.directoryDisk = short }, Field(84, 2) { $0.end.entriesOnDisk = short },
    Field(86, 2) { $0.end.entryCount = short }, Field(88, 4) { $0.end.directorySize = long },
    Field(92, 4) { $0.end.directoryOffset = long }, Field(96, 2) { $0.end.commentLength = short },
    Field(98, 1) { $0.end.comment = [0xee] },
  ]

  /// An entry with something in every field: descriptor, extra fields, comment.
  static let entry: ZipEntry = {
    var entry = ZipEntry("a", ZipContent(stored: [1, 2, 3]))
    entry.dataDescriptor = .signed
    entry.localExtra = [0xfe, 0xca, 0, 0]
    entry.centralExtra = [0xfe, 0xca, 0, 0]
    entry.comment = [0x63]
    return entry
  }()
  static let descriptorStart = 30 + 1 + 4 + 3
  static let centralStart = descriptorStart + 16
  static let endStart = centralStart + 46 + 1 + 4 + 1

  static func archive(
    of entry: ZipEntry = entry, adjusting adjust: (inout EndRecords) -> Void = { _ in }
  ) -> [UInt8] {
    var writer = ZipWriter(to: MemorySink())
    writer.add(entry)
    return writer.finish(comment: [0x63], forcingZip64: true, adjusting: adjust).bytes
  }

  func expect(_ bent: [UInt8], changes range: Range<Int>, _ location: SourceLocation = #_sourceLocation) {
    var expected = Self.archive()
    for index in range { expected[index] = 0xee }
    #expect(bent == expected, sourceLocation: location)
  }

  @Test(arguments: localFields.indices) func localHeader(number: Int) {
    let field = Self.localFields[number]
    var entry = Self.entry
    entry.adjustLocalHeader = field.bend
    expect(Self.archive(of: entry), changes: field.offset..<field.offset + field.width)
  }

  @Test(arguments: descriptorFields.indices) func dataDescriptor(number: Int) {
    let field = Self.descriptorFields[number]
    var entry = Self.entry
    entry.adjustDataDescriptor = field.bend
    let start = Self.descriptorStart + field.offset
    expect(Self.archive(of: entry), changes: start..<start + field.width)
  }

  @Test(arguments: centralFields.indices) func centralHeader(number: Int) {
    let field = Self.centralFields[number]
    var entry = Self.entry
    entry.adjustCentralHeader = field.bend
    let start = Self.centralStart + field.offset
    expect(Self.archive(of: entry), changes: start..<start + field.width)
  }

  @Test(arguments: endFields.indices) func endRecords(number: Int) {
    let field = Self.endFields[number]
    let start = Self.endStart + field.offset
    expect(Self.archive(adjusting: field.bend), changes: start..<start + field.width)
  }

  /// A record can be listed without an entry of its own, and end records can be taken away.
  @Test func recordsCanBeAddedAndRemoved() {
    let entry = ZipEntry("a", .empty)
    var writer = ZipWriter(to: MemorySink())
    writer.add(entry)
    writer.list(entry.centralHeader(localHeaderOffset: 0))
    let archive = writer.finish(forcingZip64: true) { $0.zip64 = nil }.bytes
    #expect(archive.count == 31 + 2 * 47 + 20 + 22)
    #expect(archive[31..<78] == archive[78..<125])
    #expect(Array(archive[125..<129]) == [0x50, 0x4b, 6, 7])
  }
}

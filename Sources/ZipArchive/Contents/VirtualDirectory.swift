/// A central directory composed in memory, of only the entries that are wanted.
///
/// libzip opened on it reads just those and hashes just their names. The composed names are numbers, so no choice of names in the archive can
/// slow it down (libzip's name hash is DJB, and quadratic for names that collide), and no name that libzip would read otherwise reaches it.
struct VirtualDirectory {
  /// Directory and end records, one after the other.
  let bytes: [UInt8]

  /// Zeros before the directory, so that libzip's search for end records, which covers the last 65,557 bytes, never sees bytes of the archive:
  /// a stored entry may well hold end records of its own.
  static let padding = UInt64(EndRecord.longest + Zip64Locator.length + Zip64EndRecord.length)

  /// Composes the directory.
  ///
  /// - Parameters:
  ///   - wanted: the entries, at most 65,534 of them. One that cannot be read anyway is composed as an empty one, so that libzip does not
  ///     refuse all the others for its sake.
  ///   - start: where the directory will stand, from the start of the virtual file.
  init(of wanted: [Entry], start: UInt64) {
    var writer = LittleEndianWriter()
    for (number, entry) in wanted.enumerated() { Self.append(entry, name: number, to: &writer) }
    let size = UInt64(writer.bytes.count)
    Self.appendEndRecords(count: wanted.count, size: size, start: start, to: &writer)
    bytes = writer.bytes
  }

  /// Composes a directory of the archive's own records, as they are.
  ///
  /// - Parameters:
  ///   - range: the entries, at most 65,534 of them.
  ///   - start: where the directory will stand, from the start of the virtual file.
  init(copying range: Range<Int>, of table: EntryTable, start: UInt64) {
    var writer = LittleEndianWriter()
    let storage = unsafe table.storage.span.bytes
    for index in range {
      let record = CentralRecord(storage, at: Int(table.rows[index].record))
      writer.append(storage.array(record.start..<record.start + record.totalLength))
    }
    let size = UInt64(writer.bytes.count)
    Self.appendEndRecords(count: range.count, size: size, start: start, to: &writer)
    bytes = writer.bytes
  }

  private static func append(_ entry: Entry, name number: Int, to writer: inout LittleEndianWriter) {
    let name = Array(String(number, radix: 16).utf8)
    let isReadable = ContentReader.obstacle(to: entry) == nil
    let compressedSize = isReadable ? entry.compressedSize : 0
    let size = isReadable ? entry.size : 0
    let offset = isReadable ? entry.localHeaderOffset : 0
    let sentinel = UInt64(UInt32.max)
    let wide = [size, compressedSize, offset].filter { $0 >= sentinel }
    func narrow(_ value: UInt64) -> UInt32 { UInt32(min(value, sentinel)) }
    writer.append(CentralRecord.signature)
    writer.append(UInt16(45))  // made by: MS-DOS, version 4.5
    writer.append(UInt16(45))  // version needed
    writer.append(UInt16(0))  // flags
    writer.append(isReadable ? entry.method : ZipMethod.stored)
    writer.append(UInt16(0))  // time
    writer.append(UInt16(1 << 5 | 1))  // date: 1 January 1980
    writer.append(entry.crc32)
    writer.append(narrow(compressedSize))
    writer.append(narrow(size))
    writer.append(UInt16(name.count))
    writer.append(UInt16(wide.isEmpty ? 0 : 4 + 8 * wide.count))
    writer.append(UInt16(0))  // comment length
    writer.append(UInt16(0))  // disk
    writer.append(UInt16(0))  // internal attributes
    writer.append(UInt32(0))  // external attributes
    writer.append(narrow(offset))
    writer.append(name)
    guard !wide.isEmpty else { return }
    writer.append(ExtraFields.zip64)
    writer.append(UInt16(8 * wide.count))
    for value in wide { writer.append(value) }
  }

  private static func appendEndRecords(
    count: Int, size: UInt64, start: UInt64, to writer: inout LittleEndianWriter
  ) {
    let isWide = start + size >= UInt64(UInt32.max)
    if isWide {
      writer.append(Zip64EndRecord.signature)
      writer.append(UInt64(Zip64EndRecord.length - 12))
      writer.append(UInt16(45))
      writer.append(UInt16(45))
      writer.append(UInt32(0))
      writer.append(UInt32(0))
      writer.append(UInt64(count))
      writer.append(UInt64(count))
      writer.append(size)
      writer.append(start)
      writer.append(Zip64Locator.signature)
      writer.append(UInt32(0))
      writer.append(start + size)
      writer.append(UInt32(1))
    }
    writer.append(EndRecord.signature)
    writer.append(UInt16(0))
    writer.append(UInt16(0))
    writer.append(UInt16(count))
    writer.append(UInt16(count))
    writer.append(UInt32(size))
    writer.append(isWide ? UInt32.max : UInt32(start))
    writer.append(UInt16(0))
  }
}

/// Appends numbers in the byte order of zip files.
private struct LittleEndianWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ value: some FixedWidthInteger) {
    var rest = value
    for _ in 0..<value.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func append(_ text: [UInt8]) { bytes += text }
}

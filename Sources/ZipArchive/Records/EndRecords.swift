/// The end of central directory record (APPNOTE 4.3.16), EOCD for short.
struct EndRecord {
  static let signature: UInt32 = 0x0605_4b50
  static let length = 22
  /// The longest record: the comment's length has 16 bits.
  static let longest = length + 0xffff

  let diskNumber: UInt16
  let directoryDisk: UInt16
  let entriesOnDisk: UInt16
  let entryCount: UInt16
  let directorySize: UInt32
  let directoryOffset: UInt32
  let commentLength: Int

  /// Reads the record at an offset; the span must reach 22 bytes further.
  init(_ bytes: RawSpan, at offset: Int) {
    diskNumber = bytes.uint16(at: offset + 4)
    directoryDisk = bytes.uint16(at: offset + 6)
    entriesOnDisk = bytes.uint16(at: offset + 8)
    entryCount = bytes.uint16(at: offset + 10)
    directorySize = bytes.uint32(at: offset + 12)
    directoryOffset = bytes.uint32(at: offset + 16)
    commentLength = Int(bytes.uint16(at: offset + 20))
  }

  /// Whether a field says "look in the zip64 record", and cannot be meant as it stands. A count of 65,535 can: writers that know no zip64 write it.
  var needsZip64: Bool {
    directorySize == 0xffff_ffff || directoryOffset == 0xffff_ffff || diskNumber == 0xffff
      || directoryDisk == 0xffff
  }

  /// Whether any field says, or may say, "look in the zip64 record".
  var mentionsZip64: Bool { needsZip64 || entryCount == 0xffff || entriesOnDisk == 0xffff }
}

/// The zip64 end of central directory locator (APPNOTE 4.3.15).
struct Zip64Locator {
  static let signature: UInt32 = 0x0706_4b50
  static let length = 20

  let disk: UInt32
  let recordOffset: UInt64
  let diskCount: UInt32

  init(_ bytes: RawSpan, at offset: Int) {
    disk = bytes.uint32(at: offset + 4)
    recordOffset = bytes.uint64(at: offset + 8)
    diskCount = bytes.uint32(at: offset + 16)
  }
}

/// The zip64 end of central directory record (APPNOTE 4.3.14), EOCD64 for short.
struct Zip64EndRecord {
  static let signature: UInt32 = 0x0606_4b50
  static let length = 56
  /// The record's size counts from here on.
  static let sizeStart = 12

  let recordSize: UInt64
  let disk: UInt32
  let directoryDisk: UInt32
  let entriesOnDisk: UInt64
  let entryCount: UInt64
  let directorySize: UInt64
  let directoryOffset: UInt64

  init(_ bytes: RawSpan, at offset: Int) {
    recordSize = bytes.uint64(at: offset + 4)
    disk = bytes.uint32(at: offset + 16)
    directoryDisk = bytes.uint32(at: offset + 20)
    entriesOnDisk = bytes.uint64(at: offset + 24)
    entryCount = bytes.uint64(at: offset + 32)
    directorySize = bytes.uint64(at: offset + 40)
    directoryOffset = bytes.uint64(at: offset + 48)
  }
}

/// The fields that a record of the directory and a local header have in common, in the same order (APPNOTE 4.3.7 and 4.3.12).
struct HeaderFields {
  let versionNeeded: UInt16
  let flags: UInt16
  let method: UInt16
  /// The time of the last change, as DOS has it: the date in the upper 16 bits.
  let modified: UInt32
  let crc32: UInt32
  /// The sizes, unless a zip64 field widens them.
  let compressedSize32: UInt32
  let size32: UInt32
  let nameLength: Int
  let extraLength: Int

  /// Reads the fields from an offset on; the span must reach 26 bytes further.
  init(_ bytes: RawSpan, at offset: Int) {
    let bytes = bytes.extracting(offset..<offset + 26)
    versionNeeded = unsafe bytes.uncheckedUInt16(at: 0)
    flags = unsafe bytes.uncheckedUInt16(at: 2)
    method = unsafe bytes.uncheckedUInt16(at: 4)
    modified = unsafe bytes.uncheckedUInt32(at: 6)
    crc32 = unsafe bytes.uncheckedUInt32(at: 10)
    compressedSize32 = unsafe bytes.uncheckedUInt32(at: 14)
    size32 = unsafe bytes.uncheckedUInt32(at: 18)
    nameLength = Int(unsafe bytes.uncheckedUInt16(at: 22))
    extraLength = Int(unsafe bytes.uncheckedUInt16(at: 24))
  }
}

/// One of the two headers of an entry.
protocol EntryHeader {
  /// What both have.
  var fields: HeaderFields { get }
  /// Where the name lies, behind the fixed part.
  var nameStart: Int { get }
}

extension EntryHeader {
  var versionNeeded: UInt16 { fields.versionNeeded }
  var flags: UInt16 { fields.flags }
  var method: UInt16 { fields.method }
  var modified: UInt32 { fields.modified }
  var crc32: UInt32 { fields.crc32 }
  var nameLength: Int { fields.nameLength }
  var extraLength: Int { fields.extraLength }

  /// Whether the content is encrypted, in any way.
  var isEncrypted: Bool { Encryption.isAnnounced(flags: flags, method: method) }

  var name: Range<Int> { nameStart..<nameStart + nameLength }
  var extra: Range<Int> { name.upperBound..<name.upperBound + extraLength }
}

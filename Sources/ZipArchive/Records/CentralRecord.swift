/// A central directory header (APPNOTE 4.3.12), as it lies in the directory.
struct CentralRecord {
  static let signature: UInt32 = 0x0201_4b50
  static let length = 46

  let start: Int
  let versionMadeBy: UInt16
  let versionNeeded: UInt16
  let flags: UInt16
  let method: UInt16
  /// The time of the last change, as DOS has it: the date in the upper 16 bits.
  let modified: UInt32
  let crc32: UInt32
  let nameLength: Int
  let extraLength: Int
  let commentLength: Int
  let disk: UInt16
  let internalAttributes: UInt16
  let externalAttributes: UInt32

  private let compressedSize32: UInt32
  private let size32: UInt32
  private let localHeaderOffset32: UInt32

  /// Reads the record at an offset; the span must reach 46 bytes further.
  init(_ bytes: RawSpan, at start: Int) {
    self.start = start
    versionMadeBy = bytes.uint16(at: start + 4)
    versionNeeded = bytes.uint16(at: start + 6)
    flags = bytes.uint16(at: start + 8)
    method = bytes.uint16(at: start + 10)
    modified = bytes.uint32(at: start + 12)
    crc32 = bytes.uint32(at: start + 16)
    compressedSize32 = bytes.uint32(at: start + 20)
    size32 = bytes.uint32(at: start + 24)
    nameLength = Int(bytes.uint16(at: start + 28))
    extraLength = Int(bytes.uint16(at: start + 30))
    commentLength = Int(bytes.uint16(at: start + 32))
    disk = bytes.uint16(at: start + 34)
    internalAttributes = bytes.uint16(at: start + 36)
    externalAttributes = bytes.uint32(at: start + 38)
    localHeaderOffset32 = bytes.uint32(at: start + 42)
  }

  var name: Range<Int> { start + Self.length..<start + Self.length + nameLength }
  var extra: Range<Int> { name.upperBound..<name.upperBound + extraLength }
  var comment: Range<Int> { extra.upperBound..<extra.upperBound + commentLength }
  /// The record's whole length: header, name, extra fields and comment.
  var totalLength: Int { Self.length + nameLength + extraLength + commentLength }

  /// The values that a zip64 extra field can widen, with what refers to it.
  var wideValues: WideValues {
    WideValues(
      size: size32, compressedSize: compressedSize32, localHeaderOffset: localHeaderOffset32, disk: disk)
  }

  /// The sizes and the offset, taken from the zip64 field where the record says so (APPNOTE 4.5.3).
  func sizes(_ bytes: RawSpan) -> WideValues {
    var values = wideValues
    if values.refersToZip64 {
      values.widen(from: ExtraFields.find(ExtraFields.zip64, in: bytes, extra), in: bytes)
    }
    return values
  }
}

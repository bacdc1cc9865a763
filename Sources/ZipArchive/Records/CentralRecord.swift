/// A central directory header (APPNOTE 4.3.12), as it lies in the directory.
struct CentralRecord: EntryHeader {
  static let signature: UInt32 = 0x0201_4b50
  static let length = 46

  let start: Int
  let versionMadeBy: UInt16
  let fields: HeaderFields
  let commentLength: Int
  let disk: UInt16
  let internalAttributes: UInt16
  let externalAttributes: UInt32

  private let localHeaderOffset32: UInt32

  /// Reads the record at an offset; the span must reach 46 bytes further.
  init(_ bytes: RawSpan, at start: Int) {
    self.start = start
    fields = HeaderFields(bytes, at: start + 6)
    let bytes = bytes.extracting(start..<start + Self.length)
    versionMadeBy = unsafe bytes.uncheckedUInt16(at: 4)
    commentLength = Int(unsafe bytes.uncheckedUInt16(at: 32))
    disk = unsafe bytes.uncheckedUInt16(at: 34)
    internalAttributes = unsafe bytes.uncheckedUInt16(at: 36)
    externalAttributes = unsafe bytes.uncheckedUInt32(at: 38)
    localHeaderOffset32 = unsafe bytes.uncheckedUInt32(at: 42)
  }

  /// Where the name of the record at an offset lies: what is asked of a record most often, without reading the rest of it.
  static func name(_ bytes: RawSpan, at start: Int) -> Range<Int> {
    let nameStart = start + length
    return nameStart..<nameStart + Int(bytes.uint16(at: start + 28))
  }

  /// Where the local header of the record at an offset is said to start, likewise.
  static func localHeaderOffset(_ bytes: RawSpan, at start: Int) -> UInt64 {
    let offset = bytes.uint32(at: start + 42)
    return offset == .max ? CentralRecord(bytes, at: start).sizes(bytes).localHeaderOffset : UInt64(offset)
  }

  var nameStart: Int { start + Self.length }
  var comment: Range<Int> { extra.upperBound..<extra.upperBound + commentLength }
  /// The record's whole length: header, name, extra fields and comment.
  var totalLength: Int { Self.length + nameLength + extraLength + commentLength }

  /// The values that a zip64 extra field can widen, with what refers to it.
  var wideValues: WideValues {
    WideValues(
      size: fields.size32, compressedSize: fields.compressedSize32, localHeaderOffset: localHeaderOffset32,
      disk: disk)
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

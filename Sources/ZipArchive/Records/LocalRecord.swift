/// A local file header (APPNOTE 4.3.7).
struct LocalRecord {
  static let signature: UInt32 = 0x0403_4b50
  static let length = 30

  let start: Int
  let versionNeeded: UInt16
  let flags: UInt16
  let method: UInt16
  /// The time of the last change, as DOS has it: the date in the upper 16 bits.
  let modified: UInt32
  let crc32: UInt32
  let nameLength: Int
  let extraLength: Int

  private let compressedSize32: UInt32
  private let size32: UInt32

  /// Reads the header at an offset; the span must reach 30 bytes further. Nil if the signature is not there.
  init?(_ bytes: RawSpan, at start: Int) {
    guard bytes.uint32(at: start) == Self.signature else { return nil }
    self.start = start
    versionNeeded = bytes.uint16(at: start + 4)
    flags = bytes.uint16(at: start + 6)
    method = bytes.uint16(at: start + 8)
    modified = bytes.uint32(at: start + 10)
    crc32 = bytes.uint32(at: start + 14)
    compressedSize32 = bytes.uint32(at: start + 18)
    size32 = bytes.uint32(at: start + 22)
    nameLength = Int(bytes.uint16(at: start + 26))
    extraLength = Int(bytes.uint16(at: start + 28))
  }

  var name: Range<Int> { start + Self.length..<start + Self.length + nameLength }
  var extra: Range<Int> { name.upperBound..<name.upperBound + extraLength }
  /// The header's whole length: fixed part, name and extra fields.
  var totalLength: Int { Self.length + nameLength + extraLength }

  /// The values that a zip64 extra field can widen; a local header has no offset and no disk.
  var wideValues: WideValues { WideValues(size: size32, compressedSize: compressedSize32) }

  /// The sizes, taken from the zip64 field where the header says so (APPNOTE 4.5.3). The field holds both sizes, whichever of them refers to it.
  func sizes(_ bytes: RawSpan) -> WideValues {
    var values = wideValues
    guard values.refersToZip64 else { return values }
    guard let field = ExtraFields.find(ExtraFields.zip64, in: bytes, extra) else {
      values.widen(from: nil, in: bytes)
      return values
    }
    let skipsSize = field.count >= 16 && !values.wanted.contains(.size)
    values.widen(from: field.lowerBound + (skipsSize ? 8 : 0)..<field.upperBound, in: bytes)
    return values
  }
}

/// A local file header (APPNOTE 4.3.7).
struct LocalRecord: EntryHeader {
  static let signature: UInt32 = 0x0403_4b50
  static let length = 30

  let start: Int
  let fields: HeaderFields

  /// Reads the header at an offset; the span must reach 30 bytes further. Nil if the signature is not there.
  init?(_ bytes: RawSpan, at start: Int) {
    guard bytes.uint32(at: start) == Self.signature else { return nil }
    self.start = start
    fields = HeaderFields(bytes, at: start + 4)
  }

  var nameStart: Int { start + Self.length }
  /// The header's whole length: fixed part, name and extra fields.
  var totalLength: Int { Self.length + nameLength + extraLength }

  /// The values that a zip64 extra field can widen; a local header has no offset and no disk.
  var wideValues: WideValues { WideValues(size: fields.size32, compressedSize: fields.compressedSize32) }

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

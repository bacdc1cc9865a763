/// A central directory header (APPNOTE 4.3.12), as it lies in the directory.
struct CentralRecord {
  static let signature: UInt32 = 0x0201_4b50
  static let length = 46

  let start: Int
  let flags: UInt16
  let method: UInt16
  let crc32: UInt32
  let nameLength: Int
  let extraLength: Int
  let commentLength: Int

  private let compressedSize32: UInt32
  private let size32: UInt32
  private let localHeaderOffset32: UInt32

  /// Reads the record at an offset; the span must reach 46 bytes further.
  init(_ bytes: RawSpan, at start: Int) {
    self.start = start
    flags = bytes.uint16(at: start + 8)
    method = bytes.uint16(at: start + 10)
    crc32 = bytes.uint32(at: start + 16)
    compressedSize32 = bytes.uint32(at: start + 20)
    size32 = bytes.uint32(at: start + 24)
    nameLength = Int(bytes.uint16(at: start + 28))
    extraLength = Int(bytes.uint16(at: start + 30))
    commentLength = Int(bytes.uint16(at: start + 32))
    localHeaderOffset32 = bytes.uint32(at: start + 42)
  }

  var name: Range<Int> { start + Self.length..<start + Self.length + nameLength }
  var extra: Range<Int> { name.upperBound..<name.upperBound + extraLength }
  /// The record's whole length: header, name, extra fields and comment.
  var totalLength: Int { Self.length + nameLength + extraLength + commentLength }

  /// The three values that a zip64 extra field can widen.
  struct Sizes: Equatable {
    var compressed: UInt64
    var uncompressed: UInt64
    var localHeaderOffset: UInt64
    /// Whether a value says "look in the zip64 field" and the field is missing or too short.
    var lacksZip64 = false
  }

  /// The sizes and the offset, taken from the zip64 field where the record says so (APPNOTE 4.5.3).
  func sizes(_ bytes: RawSpan) -> Sizes {
    var sizes = Sizes(
      compressed: UInt64(compressedSize32), uncompressed: UInt64(size32),
      localHeaderOffset: UInt64(localHeaderOffset32))
    let sentinel = UInt32.max
    guard compressedSize32 == sentinel || size32 == sentinel || localHeaderOffset32 == sentinel else {
      return sizes
    }
    guard var field = ExtraFields.find(ExtraFields.zip64, in: bytes, extra) else {
      sizes.lacksZip64 = true
      return sizes
    }
    // The field holds just the values whose 32-bit forms are the sentinel, in this order.
    func take(_ value: inout UInt64) {
      guard field.count >= 8 else {
        sizes.lacksZip64 = true
        return
      }
      value = bytes.uint64(at: field.lowerBound)
      field = field.lowerBound + 8..<field.upperBound
    }
    if size32 == sentinel { take(&sizes.uncompressed) }
    if compressedSize32 == sentinel { take(&sizes.compressed) }
    if localHeaderOffset32 == sentinel { take(&sizes.localHeaderOffset) }
    return sizes
  }
}

/// A local file header (APPNOTE 4.3.7).
struct LocalRecord {
  static let signature: UInt32 = 0x0403_4b50
  static let length = 30

  let flags: UInt16
  let method: UInt16
  let nameLength: Int
  let extraLength: Int

  /// Reads the header at an offset; the span must reach 30 bytes further. Nil if the signature is not there.
  init?(_ bytes: RawSpan, at start: Int) {
    guard bytes.uint32(at: start) == Self.signature else { return nil }
    flags = bytes.uint16(at: start + 6)
    method = bytes.uint16(at: start + 8)
    nameLength = Int(bytes.uint16(at: start + 26))
    extraLength = Int(bytes.uint16(at: start + 28))
  }

  /// The header's whole length: fixed part, name and extra fields.
  var totalLength: Int { Self.length + nameLength + extraLength }
}

import Deflate

/// A chunk that is being walked through.
struct PNGChunk: Sendable {
  let type: PNGChunkType
  /// How many bytes of content it says to have.
  let length: UInt32
  /// Where its length is, counted from the image's start.
  let offset: UInt64
  /// How many bytes of content are still to come.
  private(set) var missing: UInt32
  private var crc = CRC32Checksum()
  /// The content of a header; other chunks' content is not kept.
  private var headerBytes: [UInt8] = []

  /// A chunk whose length and type are these eight bytes.
  init(start: ByteField, offset: UInt64) {
    length = UInt32(truncatingIfNeeded: start.value >> 32)
    type = PNGChunkType(rawValue: UInt32(truncatingIfNeeded: start.value))
    self.offset = offset
    missing = length
    // The checksum is that of type and content.
    let letters = type.bytes
    unsafe crc.update(letters.span.bytes)
  }

  /// The checksum of the type and the content so far.
  var checksum: UInt32 { crc.value }

  /// The header that the content is; nil if it is too long or too short for one.
  var header: PNGHeader? {
    guard type == .header, headerBytes.count == PNGHeader.byteCount else { return nil }
    return unsafe PNGHeader(headerBytes.span.bytes)
  }

  /// Takes the next bytes of content in.
  mutating func take(_ piece: RawSpan) {
    crc.update(piece)
    missing -= UInt32(piece.byteCount)
    guard type == .header, length == PNGHeader.byteCount else { return }
    for position in 0..<piece.byteCount { headerBytes.append(piece.byte(at: position)) }
  }
}

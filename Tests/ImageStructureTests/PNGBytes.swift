import Deflate

/// A PNG image built chunk by chunk, to be bent.
enum PNGBytes {
  static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]
  static let end = chunk("IEND", [])

  static func bigEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
  }

  /// A chunk with its length and a right checksum.
  static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + content
    var checksum = CRC32Checksum()
    unsafe checksum.update(body.span.bytes)
    return bigEndian(UInt32(content.count)) + body + bigEndian(checksum.value)
  }

  /// The header; `last` are the methods of compression, filtering and interlacing.
  static func header(
    width: UInt32 = 5, height: UInt32 = 3, depth: UInt8 = 8, colourType: UInt8 = 0, last: [UInt8] = [0, 0, 0]
  ) -> [UInt8] {
    chunk("IHDR", bigEndian(width) + bigEndian(height) + [depth, colourType] + last)
  }

  /// Rows of zeros for a picture of 5 by 3 pixels with a byte each.
  static let data = chunk("IDAT", Deflater.deflate([UInt8](repeating: 0, count: 18), wrapping: .zlib))

  /// A whole image; the chunks are put between the signature and the end.
  static func image(_ chunks: [UInt8]...) -> [UInt8] { signature + chunks.flatMap { $0 } + end }
}

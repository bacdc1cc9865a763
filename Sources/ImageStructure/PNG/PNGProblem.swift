/// Something wrong with a PNG image. The offsets are those of the chunk's first byte, which is its length's.
public enum PNGProblem: Hashable, Sendable {
  /// A chunk says that it has more bytes than a chunk can have. Nothing behind it was looked at.
  case impossibleLength(PNGChunkType, length: UInt32)
  /// There are other bytes than letters where a chunk's type should be. Nothing behind it was looked at.
  case invalidType(PNGChunkType)
  /// A chunk's checksum is not that of its bytes.
  case checksumDiffers(PNGChunkType, stored: UInt32, computed: UInt32)
  /// The first chunk is another than IHDR.
  case headerNotFirst(PNGChunkType)
  /// The header has a value that it cannot have.
  case invalidHeader(PNGHeaderField)
  /// A critical chunk that decoders do not know.
  case unknownCriticalChunk(PNGChunkType)
  /// A chunk stands where it may not: a second header or palette, or a palette behind the picture's data.
  case misplacedChunk(PNGChunkType)
  /// The picture's colours are those of a palette, and there is none before the data.
  case missingPalette
  /// A palette has between 1 and 256 colours of 3 bytes.
  case wrongPaletteLength(UInt32)
  /// A grey picture has a palette. Decoders pass over it.
  case paletteOfGrey
  /// The chunks with the picture's data do not follow each other.
  case splitImageData
  /// The image ends without a picture's data.
  case noImageData
  /// The end chunk has content. Decoders pass over it.
  case contentInEnd(length: UInt32)

  /// Whether decoders refuse the image, or show less than was photographed.
  var isDamage: Bool {
    switch self {
    case .paletteOfGrey, .contentInEnd: false
    default: true
    }
  }
}

/// A value of a PNG image's header (ISO/IEC 15948, 11.2.2).
public enum PNGHeaderField: Hashable, Sendable {
  /// The chunk's length, which is 13.
  case length(UInt32)
  /// The width, which is from 1 to 2^31 - 1.
  case width(UInt32)
  /// The height, which is from 1 to 2^31 - 1.
  case height(UInt32)
  /// The bits of a sample and the colour type, of which only some go together.
  case depth(UInt8, colourType: UInt8)
  /// The compression method, which is 0.
  case compression(UInt8)
  /// The filter method, which is 0.
  case filter(UInt8)
  /// The interlace method, which is 0 or 1.
  case interlace(UInt8)
}

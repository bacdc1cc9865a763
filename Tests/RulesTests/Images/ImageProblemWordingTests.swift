import ImageStructure
import Testing

@testable import Rules

/// What is said of each thing that can be wrong with an image.
@Suite struct ImageProblemWordingTests {
  private static func marker(_ code: UInt8) -> JPEGMarker { JPEGMarker(rawValue: code) }
  private static let data = PNGChunkType(rawValue: 0x4944_4154)
  private static let palette = PNGChunkType(rawValue: 0x504c_5445)

  private static let parts: [(ImagePart, String)] = [
    (.start, "the photo breaks off after 90 bytes, before it has begun"),
    (.headers, "the photo breaks off after 90 bytes, before the picture's data"),
    (
      .segment(marker(0xe1), missing: 7),
      "the photo breaks off after 90 bytes, in the JPEG segment APP1, of which 7 bytes are missing"
    ),
    (
      .segment(marker(0xdb), missing: 1),
      "the photo breaks off after 90 bytes, in the JPEG segment DQT, of which 1 byte is missing"
    ),
    (.scan, "the photo breaks off after 90 bytes, before the end of the picture"),
    (
      .betweenScans,
      "the photo breaks off after 90 bytes, where a further part of the picture or its end should follow"
    ),
    (.chunkStart, "the photo breaks off after 90 bytes, where a further PNG chunk should follow"),
    (
      .chunk(data, missing: 12),
      "the photo breaks off after 90 bytes, in the PNG chunk IDAT, of which 12 bytes are missing"
    ),
    (
      .chunk(data, missing: 1),
      "the photo breaks off after 90 bytes, in the PNG chunk IDAT, of which 1 byte is missing"
    ),
  ]

  private static let jpeg: [(JPEGProblem, String)] = [
    (
      .unsupportedMarker(marker(0xc8)), "the JPEG marker JPG at byte 90 is one that decoders do not know"
    ),
    (
      .unsupportedMarker(marker(0x02)), "the JPEG marker ff 02 at byte 90 is one that decoders do not know"
    ),
    (
      .secondStart,
      "a second image begins at byte 90, before the first one has ended: parts of two files were joined"
    ),
    (
      .strayBytes(3, behindScan: true),
      "the picture's data is damaged at byte 90: 3 bytes stand where a JPEG marker should"
    ),
    (
      .strayBytes(1, behindScan: true),
      "the picture's data is damaged at byte 90: 1 byte stands where a JPEG marker should"
    ),
    (.strayBytes(3, behindScan: false), "3 bytes stand at byte 90, where a JPEG marker should"),
    (
      .wrongLength(marker(0xc0), length: 5),
      "the JPEG segment SOF0 at byte 90 gives 5 as its length, which cannot be"
    ),
    (.emptyFrame, "the JPEG header at byte 90 says that the picture has no pixels"),
    (
      .rareCoding(marker(0xc3), precision: 12),
      "the photo is coded in a way that common decoders refuse (SOF3, 12 bits a sample)"
    ),
    (.secondFrame, "a second header of a picture stands at byte 90; a photo has one"),
    (.scanBeforeFrame, "the picture's data begins at byte 90, before the header that tells its size"),
    (.noScan, "the JPEG image ends at byte 90 without a picture's data"),
    (
      .restartOutOfTurn(found: 5, expected: 3),
      "picture data is missing before byte 90: the restart marker 5 stands there, and 3 is next"
    ),
    (
      .restartOutOfTurn(found: 5, expected: nil),
      "the picture's data is damaged at byte 90: the restart marker 5 stands there, and the image announces none"
    ),
    (.heightBehindScan, "the picture's height is told only at byte 90, behind its data"),
  ]

  private static let png: [(PNGProblem, String)] = [
    (
      .impossibleLength(data, length: 0x8000_0000),
      "the PNG chunk IDAT at byte 90 gives 2147483648 as its length, more than a chunk can have"
    ),
    (
      .invalidType(PNGChunkType(rawValue: 0x0001_1b5d)),
      "no PNG chunk begins at byte 90, where one should: its type is the bytes 00011b5d"
    ),
    (
      .checksumDiffers(data, stored: 0xbeef, computed: 0xcbf4_3926),
      "the PNG chunk IDAT at byte 90 is damaged: its checksum is cbf43926, but 0000beef is noted behind it"
    ),
    (.headerNotFirst(data), "the PNG image begins with the chunk IDAT instead of its header, IHDR"),
    (.invalidHeader(.length(14)), "the PNG header at byte 90 has 14 bytes instead of 13"),
    (.invalidHeader(.width(0)), "the PNG header at byte 90 gives 0 as the width"),
    (.invalidHeader(.height(0)), "the PNG header at byte 90 gives 0 as the height"),
    (
      .invalidHeader(.depth(3, colourType: 2)),
      "the PNG header at byte 90 gives 3 bits a sample and the colour type 2, which do not go together"
    ),
    (
      .invalidHeader(.compression(1)),
      "the PNG header at byte 90 gives 1 as the compression method; the only one is 0"
    ),
    (
      .invalidHeader(.filter(1)), "the PNG header at byte 90 gives 1 as the filter method; the only one is 0"
    ),
    (
      .invalidHeader(.interlace(2)),
      "the PNG header at byte 90 gives 2 as the interlace method; there are 0 and 1"
    ),
    (
      .unknownCriticalChunk(PNGChunkType(rawValue: 0x4142_4344)),
      "the PNG chunk ABCD at byte 90 is one that decoders do not know and must not pass over"
    ),
    (.misplacedChunk(palette), "the PNG chunk PLTE at byte 90 stands where none of its kind may"),
    (.missingPalette, "the PNG image has no palette before its data at byte 90, and needs one"),
    (
      .wrongPaletteLength(5),
      "the PNG palette at byte 90 has 5 bytes instead of 3 for each of 1 to 256 colours"
    ),
    (.paletteOfGrey, "the PNG image is grey and has a palette at byte 90"),
    (.splitImageData, "the chunks with the PNG image's data are interrupted before byte 90"),
    (.noImageData, "the PNG image ends at byte 90 without a picture's data"),
    (
      .contentInEnd(length: 2),
      "the PNG image's last chunk at byte 90 has 2 bytes of content instead of none"
    ),
  ]

  private static let all: [(ImageProblem.Kind, String)] =
    [(.wrongStart, "the photo does not begin as an image of its format does")]
    + parts.map { (.endsEarly($0), $1) } + jpeg.map { (.jpeg($0), $1) } + png.map { (.png($0), $1) }

  @Test(arguments: all) func phrases(_ kind: ImageProblem.Kind, _ phrase: String) {
    #expect(ImageProblem(kind, at: 90).phrase == phrase)
  }

  /// A fresh copy does not help where the camera itself writes what decoders do not read.
  @Test func remedies() {
    func remedy(_ kind: ImageProblem.Kind) -> String? { ImageProblem(kind, at: 90).remedy }
    #expect(remedy(.endsEarly(.scan)) == nil)
    #expect(remedy(.png(.noImageData)) == nil)
    #expect(
      remedy(.jpeg(.rareCoding(Self.marker(0xc3), precision: 8)))
        == "Export the photo as an ordinary JPEG image: baseline or progressive, with 8 bits a sample.")
    #expect(
      remedy(.png(.unknownCriticalChunk(Self.palette))) == "Export the photo as an ordinary PNG image.")
  }
}

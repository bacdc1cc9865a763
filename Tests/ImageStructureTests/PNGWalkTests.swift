import ImageStructure
import Testing

/// Each problem in an image that is built to have it, with the offset that is told.
@Suite struct PNGWalkTests {
  private typealias Bytes = PNGBytes
  private static let header = Bytes.header()
  /// Where the second chunk begins.
  private static let second = Bytes.signature.count + header.count

  @Test func aSoundImage() {
    let image = Bytes.image(Self.header, Bytes.data)
    let verdict = walk(image, as: .png)
    #expect(verdict.format == .png)
    #expect(verdict.size == PixelSize(width: 5, height: 3))
    #expect(verdict.byteCount == UInt64(image.count))
    #expect(verdict.trailingByteCount == 0)
    #expect(verdict.problems == [])
  }

  @Test func whateverIsAllowed() {
    let text = Bytes.chunk("tEXt", Array("a\0b".utf8))
    expectNone(Bytes.image(Self.header, text, Bytes.chunk("prIv", []), Bytes.data, Bytes.data, text))
    let palette = Bytes.chunk("PLTE", [UInt8](repeating: 1, count: 768))
    expectNone(Bytes.image(Bytes.header(colourType: 3), palette, Bytes.data))
    expectNone(Bytes.image(Bytes.header(colourType: 2, last: [0, 0, 1]), palette, Bytes.data))
  }

  @Test func whatFollowsTheEndIsCounted() {
    for (behind, zeros) in [([1], 0), ([0, 0, 0], 3), (Bytes.image(Self.header), 0)] as [([UInt8], UInt64)] {
      let verdict = walk(Bytes.image(Self.header, Bytes.data) + behind, as: .png)
      #expect(verdict.problems == [])
      #expect(verdict.trailingByteCount == UInt64(behind.count))
      #expect(verdict.zeroBytesAtEnd == zeros)
    }
  }

  @Test func otherStarts() {
    expect([], .endsEarly(.start), at: 0)
    expect(Array(Bytes.signature[..<7]), .endsEarly(.start), at: 7)
    expect([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0], .wrongStart, at: 0)
    // A transfer in text mode changes the line ends.
    expect(Bytes.signature.filter { $0 != 13 } + Self.header, .wrongStart, at: 0)
  }

  @Test func endsEarlyInEachPart() {
    let type = PNGChunkType(rawValue: 0x4948_4452)
    #expect(type.description == "IHDR")
    let start = Bytes.signature + Self.header
    expect(Bytes.signature, .endsEarly(.chunkStart), at: 8)
    expect(Array(start[..<15]), .endsEarly(.chunkStart), at: 15)
    expect(Array(start[..<16]), .endsEarly(.chunk(type, missing: 17)), at: 16)
    expect(Array(start[..<28]), .endsEarly(.chunk(type, missing: 5)), at: 28)
    expect(Array(start[..<29]), .endsEarly(.chunk(type, missing: 4)), at: 29)
    expect(Array(start[..<32]), .endsEarly(.chunk(type, missing: 1)), at: 32)
    expect(start, .endsEarly(.chunkStart), at: 33)
  }

  @Test func checksums() {
    var image = Bytes.image(Self.header, Bytes.data)
    image[Self.second + 9] ^= 1
    let stored = Array(Bytes.data.suffix(4)).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let problem = walk(image, as: .png).problems.first
    guard case .png(.checksumDiffers(let type, stored, let computed)) = problem?.kind else {
      Issue.record("no checksum differs: \(String(describing: problem))")
      return
    }
    #expect(type.description == "IDAT" && computed != stored && problem?.offset == UInt64(Self.second))
  }

  @Test func chunksThatCannotBe() {
    let zero = PNGChunkType(rawValue: 0)
    expect(
      Bytes.image(Self.header, [UInt8](repeating: 0, count: 40)), .png(.invalidType(zero)), at: Self.second)
    let long = Bytes.bigEndian(0x8000_0000) + Array("IDAT".utf8)
    let type = PNGChunkType(rawValue: 0x4944_4154)
    expect(
      Bytes.image(Self.header, long), .png(.impossibleLength(type, length: 0x8000_0000)), at: Self.second)
    #expect(zero.description == "00000000")
  }

  @Test func headers() {
    func expectHeader(_ header: [UInt8], _ field: PNGHeaderField) {
      expect(Bytes.image(header, Bytes.data), .png(.invalidHeader(field)), at: 8)
    }
    expectHeader(Bytes.chunk("IHDR", [1, 2]), .length(2))
    expectHeader(Bytes.chunk("IHDR", [UInt8](repeating: 1, count: 14)), .length(14))
    expectHeader(Bytes.header(width: 0), .width(0))
    expectHeader(Bytes.header(height: 0), .height(0))
    expectHeader(Bytes.header(width: 0x8000_0000), .width(0x8000_0000))
    expectHeader(Bytes.header(depth: 3), .depth(3, colourType: 0))
    expectHeader(Bytes.header(depth: 16, colourType: 3), .depth(16, colourType: 3), palette: true)
    expectHeader(Bytes.header(colourType: 5), .depth(8, colourType: 5))
    expectHeader(Bytes.header(last: [1, 0, 0]), .compression(1))
    expectHeader(Bytes.header(last: [0, 1, 0]), .filter(1))
    expectHeader(Bytes.header(last: [0, 0, 2]), .interlace(2))
    #expect(walk(Bytes.image(Bytes.header(width: 0), Bytes.data), as: .png).size == nil)

    func expectHeader(_ header: [UInt8], _ field: PNGHeaderField, palette: Bool) {
      let colours = Bytes.chunk("PLTE", [1, 2, 3])
      expect(Bytes.image(header, colours, Bytes.data), .png(.invalidHeader(field)), at: 8)
    }
  }

  @Test func orderOfChunks() {
    let (header, data, second) = (Self.header, Bytes.data, Self.second)
    let text = Bytes.chunk("tEXt", [65, 0])
    expect(Bytes.image(data), .png(.headerNotFirst(type("IDAT"))), at: 8)
    expect(Bytes.image(header, header, data), .png(.misplacedChunk(type("IHDR"))), at: second)
    expect(
      Bytes.image(header, data, text, data), .png(.splitImageData), at: second + data.count + text.count)
    expect(Bytes.image(header), .png(.noImageData), at: second)
    let unknown = Bytes.chunk("ABCD", [])
    expect(Bytes.image(header, unknown, data), .png(.unknownCriticalChunk(type("ABCD"))), at: second)
    let end = Bytes.chunk("IEND", [1])
    expect(
      Bytes.signature + header + data + end, .png(.contentInEnd(length: 1)), at: second + data.count,
      damage: false)
  }

  @Test func palettes() {
    let (data, second) = (Bytes.data, Self.second)
    let (colour, indexed) = (Bytes.header(colourType: 2), Bytes.header(colourType: 3))
    let palette = Bytes.chunk("PLTE", [1, 2, 3])
    expect(Bytes.image(indexed, data), .png(.missingPalette), at: second)
    for length in [0, 4, 771] {
      let wrong = Bytes.chunk("PLTE", [UInt8](repeating: 1, count: length))
      expect(Bytes.image(indexed, wrong, data), .png(.wrongPaletteLength(UInt32(length))), at: second)
    }
    let third = second + palette.count
    expect(Bytes.image(colour, palette, palette, data), .png(.misplacedChunk(type("PLTE"))), at: third)
    expect(Bytes.image(colour, data, palette), .png(.misplacedChunk(type("PLTE"))), at: second + data.count)
    for grey in [Bytes.header(), Bytes.header(colourType: 4)] {
      expect(Bytes.image(grey, palette, data), .png(.paletteOfGrey), at: second, damage: false)
    }
  }

  private func type(_ letters: String) -> PNGChunkType {
    PNGChunkType(rawValue: letters.utf8.reduce(0) { $0 << 8 | UInt32($1) })
  }

  private func expectNone(_ image: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(walk(image, as: .png).problems == [], sourceLocation: sourceLocation)
  }

  /// Expects one problem and no other.
  private func expect(
    _ image: [UInt8], _ kind: ImageProblem.Kind, at offset: Int, damage: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let verdict = walk(image, as: .png)
    #expect(verdict.problems == [ImageProblem(kind, at: UInt64(offset))], sourceLocation: sourceLocation)
    #expect(verdict.isDamaged == damage, sourceLocation: sourceLocation)
  }
}

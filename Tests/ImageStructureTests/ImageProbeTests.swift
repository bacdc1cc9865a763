import ExampleArchives
import ImageStructure
import Testing

/// Bytes of which nothing is known yet, in pieces of any size: a piece may end before the format shows.
@Suite struct ImageProbeTests {
  private func verdict(_ bytes: [UInt8], piecesOf size: Int) -> ImageVerdict? {
    var probe = ImageProbe()
    for start in stride(from: 0, to: bytes.count, by: size) {
      unsafe probe.feed(bytes.span.bytes.extracting(start..<min(start + size, bytes.count)))
    }
    return probe.finish()
  }

  @Test(arguments: [1, 2, 3, 5, 7, 8, 9, 1000])
  func piecesDoNotMatter(_ size: Int) throws {
    let image = SampleImage.tiny(seed: 3)
    let jpeg = try #require(verdict(image.jpeg(), piecesOf: size))
    #expect(jpeg == verdict(image.jpeg(), piecesOf: 1 << 20))
    #expect(jpeg.format == .jpeg && jpeg.problemCount == 0)
    let png = try #require(verdict(image.png(), piecesOf: size))
    #expect(png == verdict(image.png(), piecesOf: 1 << 20))
    #expect(png.format == .png && png.problemCount == 0)
  }

  /// An image may also be cut right behind its signature.
  @Test(arguments: [1, 2, 8]) func theShortestImages(_ size: Int) {
    #expect(verdict([0xff, 0xd8, 0xff], piecesOf: size)?.format == .jpeg)
    #expect(verdict(Array(SampleImage.tiny(seed: 3).png().prefix(8)), piecesOf: size)?.format == .png)
  }

  @Test(
    arguments: [
      [], [0xff], [0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a], Array("<!DOCTYPE html>".utf8),
      [UInt8](repeating: 0, count: 100),
    ] as [[UInt8]], [1, 3, 1000])
  func anythingElseIsNoImage(_ bytes: [UInt8], _ size: Int) {
    #expect(verdict(bytes, piecesOf: size) == nil)
  }
}

import JSONTree
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: [JSONStyle.pretty, .compact])
  func whatIsWrittenIsReadBack(_ style: JSONStyle) throws {
    var random = SplitMix64(seed: 6901)
    var parser = JSONParser()
    for _ in 0..<1_000 {
      let sample = Sample(depth: 5, using: &random)
      let bytes = JSONWriter.bytes(style) { sample.write(to: &$0, using: &random) }
      let tree = try parser.parse(bytes)
      #expect(Sample(tree.root) == sample)
    }
  }

  /// Bytes at random are written as the text that the standard library makes of them, and no character that
  /// acts is left in it.
  @Test func anyBytesBecomeText() throws {
    var random = SplitMix64(seed: 3629)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        // Mostly lead and continuation bytes, which meet by chance often enough.
        Bool.random(using: &random)
          ? UInt8.random(in: 0x80...0xff, using: &random) : UInt8.random(in: 0...0xff, using: &random)
      }
      let text = JSONWriter.bytes(.compact) { $0.string(utf8: bytes.span) }
      let expected = String(decoding: bytes, as: UTF8.self)
      #expect(try JSONTree.parse(text).root.string.map { Array($0.utf8) } == Array(expected.utf8))
      #expect(!text.dropLast().contains { $0 < 0x20 || $0 == 0x7f })
    }
  }
}

import Deflate
import TestSupport
import Testing

@Suite struct SoundStreamTests {
  static let contents: [[UInt8]] = {
    var random = SplitMix64(seed: 1951)
    let noise = random.bytes(6_000)
    return [
      [], [65], random.words(2_000), noise, [UInt8](repeating: 0, count: 70_000),
      // Matches at the greatest distance there is.
      noise + [UInt8](repeating: 1, count: 32_768 - noise.count) + noise,
    ]
  }()

  @Test func whatTheDeflaterWrites() {
    for content in Self.contents {
      let stream = Deflater.deflate(content, wrapping: .none)
      expectSound(stream, content)
    }
  }

  /// All levels and strategies, so all kinds of blocks, with windows and memory of both extremes.
  @Test(.enabled(if: PythonDeflate.isAvailable, "python3 is needed to write the streams"))
  func whatPythonWrites() throws {
    for (content, streams) in try PythonDeflate.streams(of: Self.contents) {
      #expect(streams.count == 43)
      for stream in streams { expectSound(stream, content) }
    }
  }

  /// Streams of each kind of block, without content.
  @Test(arguments: [
    [0x01, 0x00, 0x00, 0xff, 0xff], [0x03, 0x00], dynamicBlock, [0, 0, 0, 0xff, 0xff, 0x02, 0x0c, 0x00],
  ])
  func emptyStreams(_ stream: [UInt8]) {
    expectSound(stream, [])
  }

  /// A last block with codes of its own: the end of block is the only literal, and there are no distances.
  private static let dynamicBlock = BitStream()
    .number(1, bits: 1).number(2, bits: 2).number(0, bits: 5).number(0, bits: 5).number(14, bits: 4)
    // The lengths of the codes for 16, 17, 18, 0, then thirteen unused ones, then 1.
    .number(0, bits: 3).number(0, bits: 3).number(1, bits: 3).number(2, bits: 3)
    .number(0, bits: 39).number(2, bits: 3)
    // 138 and 118 zeros, a 1 for the end of block, a 0 for the distances; and the end of block.
    .code("0").number(138 - 11, bits: 7).code("0").number(118 - 11, bits: 7).code("11").code("10").code("0")
    .bytes

  @Test func bytesBehindTheEndAreLeftOver() {
    let content = Array("one stream, then another".utf8)
    let stream = Deflater.deflate(content, wrapping: .none)
    for behind in [[0], [0xff, 0xff], stream] as [[UInt8]] {
      let sound = Outcome.content(content, consumed: stream.count)
      for size in [1, 2, 7, .max] {
        #expect(inflate(stream + behind, expecting: content.count, piecesOf: size) == sound)
      }
    }
  }

  @Test func nothingIsTakenBehindTheEnd() throws {
    var inflater = StreamInflater(expecting: 0)
    let stream: [UInt8] = [3, 0, 9, 9]
    let unused = unsafe [
      try inflater.feed(stream.span.bytes) { _ in }, try inflater.feed(stream.span.bytes) { _ in },
    ]
    let (isAtEnd, consumedCount) = (inflater.isAtEnd, inflater.consumedCount)
    #expect(unused == [2, 4])
    #expect(isAtEnd)
    #expect(consumedCount == 2)
  }

  /// Fewer bytes than expected are for the caller to judge.
  @Test func fewerThanExpected() {
    let stream = Deflater.deflate([1, 2, 3], wrapping: .none)
    let sound = Outcome.content([1, 2, 3], consumed: stream.count)
    #expect(inflate(stream, expecting: 1_000_000) == sound)
  }

  /// Streams one after the other through one inflater give what each gives by itself, after broken ones too.
  @Test func oneInflaterForManyStreams() {
    let text = Array("splice_box meter splice_box meter".utf8)
    let sound = Deflater.deflate(text, wrapping: .none)
    let streams: [([UInt8], expected: Int)] = [
      (sound, text.count), ([0x07], 100), (sound, text.count), (Array(sound.dropLast()), text.count),
      (sound, 5), (sound + [9, 9], text.count), ([3, 0], 0),
      // Copies from before the content's beginning, where the last stream's content must not be found.
      ([0x03, 0x02, 0x00, 0x00], 100),
      (sound, text.count),
    ]
    var inflater = StreamInflater(expecting: 0)
    for (stream, expected) in streams {
      inflater.restart(expecting: UInt64(expected))
      #expect(feed(stream, to: &inflater) == inflate(stream, expecting: expected))
    }
  }

  private func expectSound(_ stream: [UInt8], _ content: [UInt8]) {
    let sound = Outcome.content(content, consumed: stream.count)
    #expect(inflate(stream, expecting: content.count) == sound)
    #expect(
      inflate(stream, expecting: content.count, piecesOf: 997, handingOn: 1_001) == sound)
  }
}

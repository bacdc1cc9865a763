import Deflate
import TestSupport
import Testing

@Suite struct WholeInflaterTests {
  /// What came out, if the inflater says that all of it and nothing else did.
  private func fill(_ count: Int, from stream: [UInt8], _ inflater: inout WholeInflater) -> [UInt8]? {
    var content = [UInt8](repeating: 0xee, count: count)
    var span = content.mutableSpan
    var raw = unsafe span.mutableBytes
    return inflater.fill(&raw, from: unsafe stream.span.bytes) ? content : nil
  }

  @Test func soundStreams() {
    var inflater = WholeInflater()
    for content in SoundStreamTests.contents {
      let stream = Deflater.deflate(content, wrapping: .none)
      #expect(fill(content.count, from: stream, &inflater) == content)
      // A byte more or less of the one or the other is something else.
      #expect(fill(content.count + 1, from: stream, &inflater) == nil)
      #expect(fill(content.count, from: stream + [0], &inflater) == nil)
      #expect(fill(content.count, from: stream.dropLast(), &inflater) == nil)
      if content.count > 1 { #expect(fill(content.count - 1, from: stream, &inflater) == nil) }
    }
  }

  /// A stream is taken in one go just when it is taken piece by piece, to its last byte; and what one stream leaves behind does not matter to the next.
  @Test func everyFlippedBit() {
    let content = BrokenStreamTests.content
    let stream = Deflater.deflate(content, wrapping: .none)
    var inflater = WholeInflater()
    var (accepted, refused) = (0, 0)
    for bit in 0..<8 * stream.count {
      var flipped = stream
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      var expected: [UInt8]?
      if case .content(let bytes, let consumed) = inflate(flipped, expecting: content.count),
        bytes.count == content.count, consumed == flipped.count
      {
        expected = bytes
      }
      #expect(fill(content.count, from: flipped, &inflater) == expected)
      if expected == nil { refused += 1 } else { accepted += 1 }
      #expect(fill(content.count, from: stream, &inflater) == content)
    }
    #expect(accepted > 10 && refused > 100)
  }
}

import Deflate
import TestSupport
import Testing

@Suite struct BrokenStreamTests {
  /// Small enough for every bit of its streams to be tried.
  static let content = {
    var random = SplitMix64(seed: 6)
    return random.words(14) + random.bytes(12)
  }()

  private static func streams() throws -> [[UInt8]] {
    let all = try PythonDeflate.streams(of: [content])[0].streams
    return Array(Set(all)).sorted { ($0.count, "\($0)") < ($1.count, "\($1)") }
  }

  @Test(.enabled(if: PythonDeflate.isAvailable, "python3 is needed to write the streams"))
  func everyTruncationEndsEarly() throws {
    for stream in try Self.streams() {
      for length in 0..<stream.count {
        let cut = Array(stream[..<length])
        let outcome = inflate(cut, expecting: Self.content.count)
        guard case .refused(let error) = outcome, error.kind == .endsEarly else {
          Issue.record("\(length) of \(stream.count) bytes: \(outcome)")
          continue
        }
        #expect(inflate(cut, expecting: Self.content.count, piecesOf: 1, handingOn: 1) == outcome)
      }
    }
  }

  /// What is refused, and why, is the same in whatever pieces the bytes come; and Python agrees.
  @Test(.enabled(if: PythonDeflate.isAvailable, "python3 is needed to write and judge the streams"))
  func everyFlippedBit() throws {
    let flipped = try Self.streams().flatMap { stream in
      (0..<8 * stream.count).map { bit in
        var flipped = stream
        flipped[bit / 8] ^= 1 << UInt8(bit % 8)
        return flipped
      }
    }
    let verdicts = try PythonDeflate.verdicts(on: flipped, expecting: Self.content.count)
    var (accepted, refused) = (0, 0)
    for (stream, verdict) in zip(flipped, verdicts) {
      let outcome = inflate(stream, expecting: Self.content.count)
      expectAgreement(outcome, verdict)
      #expect(inflate(stream, expecting: Self.content.count, piecesOf: 3, handingOn: 5) == outcome)
      if case .content = outcome { accepted += 1 } else { refused += 1 }
    }
    // The comparison means something only if there are enough of each.
    #expect(accepted > 1_000 && refused > 1_000)
  }

  /// Streams that RFC 1951 forbids, each built by hand.
  @Test(
    arguments: [
      // Block type 3.
      [0x07], [0x06, 0, 0, 0],
      // A stored block whose length is not the complement of its second length.
      [0x01, 0x05, 0x00, 0x00, 0x00],
      // A fixed block that copies from before the content's beginning: length 3, distance 1.
      [0x03, 0x02, 0x00, 0x00],
    ] as [[UInt8]])
  func forbiddenStreams(_ stream: [UInt8]) {
    let refused = Outcome.refused(InflateError(.invalidData, producedCount: 0))
    #expect(inflate(stream, expecting: 100) == refused)
    #expect(inflate(stream, expecting: 100, piecesOf: 1) == refused)
  }

  /// What was sound before the first wrong bit is counted.
  @Test func contentBeforeTheDamageIsCounted() {
    // A stored block of three bytes, then a block of the type that does not exist.
    let stream: [UInt8] = [0x00, 3, 0, 0xfc, 0xff, 1, 2, 3, 0x07]
    let refused = Outcome.refused(InflateError(.invalidData, producedCount: 3))
    #expect(inflate(stream, expecting: 100) == refused)
  }

  /// The content is cut at the expected size, and no byte is handed on beyond it: a bomb costs what was announced.
  @Test(arguments: [0, 1, 63, 64, 65, 65_535, 65_536, 65_537, 999_999])
  func moreThanExpected(_ expected: Int) {
    let stream = Deflater.deflate([UInt8](repeating: 0, count: 1_000_000), wrapping: .none)
    let refused = Outcome.refused(InflateError(.moreThanExpected, producedCount: UInt64(expected)))
    #expect(inflate(stream, expecting: expected) == refused)
    #expect(inflate(stream, expecting: expected, piecesOf: 100, handingOn: 64) == refused)
  }

  /// A flipped bit makes 287 of length symbol 285. RFC 1951 forbids it; some inflaters take both for the same.
  @Test func reservedSymbolsAreRefused() {
    /// The last block, with fixed codes: the literal "a", a length, distance symbol 0, the end of block.
    func stream(length: String) -> [UInt8] {
      BitStream().number(1, bits: 1).number(1, bits: 2)
        .code("10010001").code(length).code("00000").code("0000000").bytes
    }
    let (symbol285, symbol287) = (stream(length: "11000101"), stream(length: "11000111"))
    let sound = Outcome.content([UInt8](repeating: UInt8(ascii: "a"), count: 259), consumed: symbol285.count)
    #expect(inflate(symbol285, expecting: 259) == sound)
    #expect(inflate(symbol287, expecting: 259) == .refused(InflateError(.invalidData, producedCount: 1)))
  }

  private func expectAgreement(_ outcome: Outcome, _ verdict: PythonDeflate.Verdict) {
    if case .refused(let error) = outcome, error.kind == .moreThanExpected {
      // What comes first counts. Python may tell of wrong bits that follow instead.
      #expect([.refused("moreThanExpected"), .refused("invalidData")].contains(verdict))
    } else {
      #expect(PythonDeflate.Verdict(outcome) == verdict)
    }
  }
}

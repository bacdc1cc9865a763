import ExampleArchives
import ImageStructure
import TestSupport
import Testing

/// Whatever the bytes are: no crash, and the same verdict however they are cut into pieces.
@Suite struct AnyBytesTests {
  private static let seeds: [(bytes: [UInt8], format: ImageFormat)] = [
    (SampleImage.tiny(seed: 77).jpeg(), .jpeg),
    (
      JPEGBytes.image(
        JPEGBytes.tables, JPEGBytes.frame(0xc2, height: 0), JPEGBytes.segment(0xdd, [0, 1]),
        JPEGBytes.scan([1, 0xff, 0xd0, 2, 0xff, 0, 0xff, 0xd1]), JPEGBytes.segment(0xdc, [0, 3]),
        JPEGBytes.scan()) + [0, 0, 0], .jpeg
    ),
    (SampleImage.tiny(seed: 78).png(), .png),
    (
      PNGBytes.image(
        PNGBytes.header(colourType: 3), PNGBytes.chunk("PLTE", [1, 2, 3]), PNGBytes.data,
        PNGBytes.chunk("tEXt", [65, 0])) + [0, 0], .png
    ),
  ]

  /// Mutations of sound images, each walked through whole and in pieces of random sizes.
  @Test func pieceSizesDoNotMatter() {
    var random = SplitMix64(seed: 20_000)
    var damaged = 0
    for number in 0..<20_000 {
      let seed = Self.seeds[number % Self.seeds.count]
      let image = Self.mutated(seed.bytes, &random)
      let verdict = walk(image, as: seed.format)
      let largest = [1, 3, 20, 300][random.number(0..<4)]
      let inPieces = walk(image, as: seed.format) { _ in random.number(1..<largest + 1) }
      guard inPieces == verdict else {
        Issue.record("mutation \(number): \(inPieces) instead of \(verdict)")
        continue
      }
      if verdict.isDamaged { damaged += 1 }
    }
    // The comparison means something only if there are enough of each.
    #expect(damaged > 5_000 && damaged < 19_000)
  }

  @Test func emptyPiecesChangeNothing() {
    for seed in Self.seeds {
      var walk = ImageWalk(seed.format)
      for byte in seed.bytes {
        walk.feed(RawSpan())
        let piece = [byte]
        unsafe walk.feed(piece.span.bytes)
      }
      walk.feed(RawSpan())
      #expect(walk.finish() == ImageStructureTests.walk(seed.bytes, as: seed.format))
    }
  }

  /// A verdict can be had at any time; the walk goes on.
  @Test func finishingIsNoEnd() {
    let image = Self.seeds[0].bytes
    var walk = ImageWalk(.jpeg)
    for length in 0..<image.count {
      #expect(walk.finish().isDamaged)
      unsafe walk.feed(image.span.bytes.extracting(length..<length + 1))
    }
    #expect(!walk.finish().isDamaged)
  }

  /// Noise that begins as an image, so that the walk gets somewhere.
  @Test func noiseBehindASoundStart() {
    var random = SplitMix64(seed: 9)
    for number in 0..<400 {
      let seed = Self.seeds[number % Self.seeds.count]
      let start = seed.bytes.prefix(random.number(0..<seed.bytes.count))
      let noise = (0..<random.number(0..<2_000)).map { _ in random.number(0..<4) == 0 ? 0xff : random.byte() }
      let image = Array(start + noise)
      let verdict = walk(image, as: seed.format)
      #expect(verdict.byteCount == UInt64(image.count))
      #expect(walk(image, as: seed.format, piecesOf: 1) == verdict)
    }
  }

  /// One to three changes: a byte, a bit, some bytes cut out or doubled, the tail lost.
  private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.number(1..<4) where !bytes.isEmpty {
      let place = random.number(0..<bytes.count)
      let end = min(bytes.count, place + random.number(1..<12))
      switch random.number(0..<6) {
      case 0: bytes[place] = random.byte()
      case 1: bytes[place] ^= 1 << UInt8(random.number(0..<8))
      case 2: bytes[place] = [0, 0xff, 0xd8, 0xd9, 0xda][random.number(0..<5)]
      case 3: bytes.removeSubrange(place..<end)
      case 4: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      default: bytes.removeLast(random.number(0..<min(bytes.count, 40)))
      }
    }
    return bytes
  }
}

import ImageStructure
import TestSupport

/// Walks through an image, in pieces of one size.
func walk(_ bytes: [UInt8], as format: ImageFormat, piecesOf size: Int = .max) -> ImageVerdict {
  walk(bytes, as: format) { _ in size }
}

/// Walks through an image in pieces whose sizes are asked for, from each piece's offset.
func walk(_ bytes: [UInt8], as format: ImageFormat, sizes: (Int) -> Int) -> ImageVerdict {
  var walk = ImageWalk(format)
  var start = 0
  while start < bytes.count {
    let end = start + min(sizes(start), bytes.count - start)
    unsafe walk.feed(bytes.span.bytes.extracting(start..<end))
    start = end
  }
  return walk.finish()
}

extension ImageVerdict {
  /// The problems in short.
  var kinds: [ImageProblem.Kind] { problems.map(\.kind) }
}

extension SplitMix64 {
  mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next()) }

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }
}

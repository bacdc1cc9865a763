internal import ExampleArchives

extension Seed {
  /// Deflate streams behind the number of bytes that are expected of them, in two bytes.
  static func ofStreams() -> [Seed] {
    let contents: [[UInt8]] = [
      [], [0], Array("metadata.json".utf8), [UInt8](repeating: 0, count: 60_000),
      Array(#"{"region": "north", "ID PB": "PB-0042", "region": "south"}"#.utf8),
      SampleImage.tiny(seed: 1).png(), SampleImage.tiny(seed: 1).jpeg(),
    ]
    let deflated = contents.map { ($0.count, ZipContent(deflated: $0).stream) }
    let written: [(Int, [UInt8])] = [
      // A stored block, and two of them.
      (3, [1, 3, 0, 0xfc, 0xff, 1, 2, 3]), (2, [0, 1, 0, 0xfe, 0xff, 9, 1, 1, 0, 0xfe, 0xff, 9]),
      // A block in the fixed code that holds nothing, with bytes behind it.
      (0, [3, 0, 0xaa, 0xbb]),
    ]
    return (deflated + written).enumerated().map { number, stream in
      let (count, bytes) = stream
      return Seed(
        .deflate, "stream-\(number).bin", [UInt8(truncatingIfNeeded: count), UInt8(count >> 8)] + bytes)
    }
  }
}

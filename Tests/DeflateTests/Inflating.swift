import Deflate
import TestSupport
import Testing

/// What an inflater makes of a stream.
enum Outcome: Hashable, CustomStringConvertible {
  case content([UInt8], consumed: Int)
  case refused(InflateError)

  /// Short enough to be read in a failure.
  var description: String {
    switch self {
    case .content(let bytes, let consumed): "\(bytes.count) bytes from \(consumed)"
    case .refused(let error): "\(error.kind) after \(error.producedCount) bytes"
    }
  }
}

/// Inflates a stream that comes in pieces of one size, to content in pieces of at most another.
func inflate(
  _ stream: [UInt8], expecting count: Int, piecesOf inputSize: Int = .max,
  handingOn outputSize: Int = 64 << 10
) -> Outcome {
  var inflater = StreamInflater(expecting: UInt64(count), pieceSize: outputSize)
  return feed(stream, to: &inflater, piecesOf: inputSize, handingOn: outputSize)
}

/// As `inflate`, with an inflater that expects the stream.
func feed(
  _ stream: [UInt8], to inflater: inout StreamInflater, piecesOf inputSize: Int = .max,
  handingOn outputSize: Int = 64 << 10
) -> Outcome {
  var content: [UInt8] = []
  do throws(InflateError) {
    var start = 0
    while start < stream.count, !inflater.isAtEnd {
      let end = start + min(inputSize, stream.count - start)
      let unused = unsafe try inflater.feed(stream.span.bytes.extracting(start..<end)) { piece in
        let count = piece.byteCount
        #expect((1...outputSize).contains(count))
        unsafe piece.withUnsafeBytes { unsafe content.append(contentsOf: $0) }
      }
      start = end - unused
      let (consumed, produced) = (inflater.consumedCount, inflater.producedCount)
      #expect(consumed == UInt64(start) && produced == UInt64(content.count))
    }
    try inflater.finish()
    return .content(content, consumed: start)
  } catch {
    #expect(error.producedCount == UInt64(content.count))
    return .refused(error)
  }
}

func checksum(_ bytes: [UInt8]) -> UInt32 {
  var checksum = CRC32Checksum()
  unsafe checksum.update(bytes.span.bytes)
  return checksum.value
}

extension SplitMix64 {
  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }

  /// Words from a small list: as compressible as text.
  mutating func words(_ count: Int) -> [UInt8] {
    let list = ["meter", "splice_box", "cabinet", "\"required\": ", "true", "WO_", "17", ",\n  "]
    return (0..<count).flatMap { _ in Array(list[Int.random(in: 0..<list.count, using: &self)].utf8) }
  }
}

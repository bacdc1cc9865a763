internal import Deflate
internal import ExampleArchives
internal import FuzzSupport

/// Inflates the input. Its first two bytes are the expected number of bytes, the rest is the stream.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](fuzzInput: data, count)
  guard bytes.count >= 2 else { return -1 }
  let expected = Int(bytes[0]) | Int(bytes[1]) << 8
  let stream = Array(bytes.dropFirst(2))

  let whole = inflateInPieces(stream, expecting: expected, upTo: .max, pieceSize: 64 << 10)
  claim(whole.content.count <= expected, "more came out than was expected")
  for (size, pieceSize) in [(1, 1), (5, 1000), (300, 17)] {
    let again = inflateInPieces(stream, expecting: expected, upTo: size, pieceSize: pieceSize)
    claim(again == whole, "in pieces of up to \(size) bytes the stream gives something else")
  }
  checkInOneGo(stream, expected, against: whole)
  return 0
}

/// `WholeInflater` takes a stream just when it is intact to its last byte and gives what is expected, and gives the same; whatever it read before.
private func checkInOneGo(_ stream: [UInt8], _ expected: Int, against inflation: Inflation) {
  let isExact =
    inflation.error == nil && inflation.content.count == expected
    && inflation.consumedCount == UInt64(stream.count)
  var inflater = WholeInflater()
  for _ in 0..<2 {
    var content = [UInt8](repeating: 0xee, count: expected)
    var span = content.mutableSpan
    var bytes = unsafe span.mutableBytes
    let isTaken = inflater.fill(&bytes, from: unsafe stream.span.bytes)
    claim(isTaken == isExact, "in one go the stream is \(isTaken ? "taken" : "refused"), unlike in pieces")
    claim(!isTaken || content == inflation.content, "in one go the stream gives something else")
  }
}

/// What an inflater makes of a stream.
struct Inflation: Equatable {
  var content: [UInt8] = []
  /// How many bytes the stream takes, if it is intact.
  var consumedCount: UInt64?
  var error: InflateError?
}

private func inflateInPieces(
  _ stream: [UInt8], expecting expected: Int, upTo size: Int, pieceSize: Int
) -> Inflation {
  var inflater = StreamInflater(expecting: UInt64(expected), pieceSize: pieceSize)
  var inflation = Inflation()
  var checksum = CRC32Checksum()
  var rest = 0
  inPieces(stream, upTo: min(size, max(1, stream.count))) { piece in
    guard inflation.error == nil else { return }
    if inflater.isAtEnd {
      rest += piece.byteCount
      return
    }
    do throws(InflateError) {
      rest += try inflater.feed(piece) { content in
        checksum.update(content)
        inflation.content.append(copying: content)
      }
    } catch {
      inflation.error = error
    }
  }
  if inflation.error == nil {
    do throws(InflateError) { try inflater.finish() } catch { inflation.error = error }
  }
  claim(inflater.producedCount == UInt64(inflation.content.count), "other bytes are counted than came out")
  claim(checksum.value == CRC32.of(inflation.content), "the checksum in pieces is another")
  if let error = inflation.error {
    claim(error.producedCount == inflater.producedCount, "the error counts other bytes")
  } else {
    claim(Int(inflater.consumedCount) + rest == stream.count, "bytes of the stream are lost")
    inflation.consumedCount = inflater.consumedCount
  }
  return inflation
}

internal import Deflate
internal import ExampleArchives
internal import FuzzSupport

/// Inflates the input with both inflaters. Its first two bytes are the expected number of bytes, the rest is the stream.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](fuzzInput: data, count)
  guard bytes.count >= 2 else { return -1 }
  let expected = Int(bytes[0]) | Int(bytes[1]) << 8
  let stream = Array(bytes.dropFirst(2))

  let zlib = inflateInPieces(stream, expecting: expected, upTo: .max, pieceSize: 64 << 10)
  claim(zlib.content.count <= expected, "more came out than was expected")
  for (size, pieceSize) in [(1, 1), (5, 1000), (300, 17)] {
    let again = inflateInPieces(stream, expecting: expected, upTo: size, pieceSize: pieceSize)
    claim(again == zlib, "in pieces of up to \(size) bytes the stream gives something else")
  }
  check(zlib, against: inflateWhole(stream, expecting: expected))
  return 0
}

/// What an inflater makes of a stream.
struct Inflation: Equatable {
  var content: [UInt8] = []
  /// How many bytes the stream takes, if it is intact.
  var consumedCount: UInt64?
  var error: InflateError?
}

/// zlib is the stricter of the two. What it accepts, libdeflate accepts and reads in the same way.
private func check(_ zlib: Inflation, against libdeflate: Inflation) {
  if zlib.error == nil {
    claim(
      libdeflate == zlib,
      "libdeflate makes something else of the stream: \(String(describing: libdeflate.error))")
  } else if libdeflate.error == nil {
    claim(zlib.error?.kind == .invalidData, "only libdeflate finds the stream's end")
    claim(libdeflate.content.starts(with: zlib.content), "libdeflate reads another content")
  } else {
    claim(libdeflate.error == zlib.error, "the reasons differ")
  }
}

private func inflateWhole(_ stream: [UInt8], expecting expected: Int) -> Inflation {
  var inflater = WholeInflater()
  var content: [UInt8] = []
  do throws(InflateError) {
    let result = try unsafe inflater.inflate(stream.span.bytes, into: &content, expecting: expected)
    claim(result.producedCount == content.count, "the content is not what was produced")
    claim(result.consumedCount <= stream.count, "more was consumed than there is")
    return Inflation(content: content, consumedCount: UInt64(result.consumedCount))
  } catch {
    claim(content.isEmpty, "content is left of a stream that was refused")
    return Inflation(error: error)
  }
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

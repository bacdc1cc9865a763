import CLibDeflate

/// Inflates raw deflate streams (RFC 1951) that lie in memory whole, with libdeflate.
///
/// This is the fast way, for entries that are small enough to be held. One inflater serves any number of streams, one after the other.
///
/// libdeflate admits a few things that RFC 1951 forbids and zlib refuses: the length symbols 286 and 287, the distance symbols 30 and 31,
/// code lengths that are repeated beyond the last symbol, and some incomplete codes. No encoder writes them, but a flipped bit can, and the
/// content may still be right. Whoever has to know whether all readers accept a stream asks `StreamInflater`.
@safe public struct WholeInflater: ~Copyable {
  private let decompressor: OpaquePointer

  /// What an intact stream came to.
  public struct Result: Hashable, Sendable {
    /// How many bytes the stream takes; those behind them belong to something else.
    public let consumedCount: Int
    /// How many bytes came out of it: at most as many as were expected.
    public let producedCount: Int
  }

  /// Makes an inflater (`libdeflate_alloc_decompressor`).
  public init() {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else {
      preconditionFailure("libdeflate has no memory")
    }
    unsafe self.decompressor = decompressor
  }

  deinit { unsafe libdeflate_free_decompressor(decompressor) }

  /// Inflates one stream (`libdeflate_deflate_decompress_ex`).
  ///
  /// - Parameters:
  ///   - stream: bytes that begin with a stream; more may follow it.
  ///   - content: replaced by what comes out; its capacity is kept between calls. What nothing is written to is not touched either, so an
  ///     expected size that was made up costs address space only.
  ///   - expectedCount: how many bytes are to come out, within the caller's bound. No more are written; fewer are no error here.
  /// - Throws: `InflateError`. `content` is then empty.
  public mutating func inflate(
    _ stream: RawSpan, into content: inout [UInt8], expecting expectedCount: Int
  ) throws(InflateError) -> Result {
    precondition(expectedCount >= 0, "a content has no negative size")
    content.removeAll(keepingCapacity: true)
    var consumedCount = 0
    var result = LIBDEFLATE_BAD_DATA
    content.append(addingCapacity: expectedCount) { (output: inout OutputSpan<UInt8>) in
      unsafe output.withUnsafeMutableBufferPointer { target, producedCount in
        unsafe stream.withUnsafeBytes { source in
          var count = 0
          unsafe result = libdeflate_deflate_decompress_ex(
            decompressor, source.baseAddress, source.count, target.baseAddress, expectedCount,
            &consumedCount, &count)
          // The output is undefined unless all went well.
          producedCount = result == LIBDEFLATE_SUCCESS ? count : 0
        }
      }
    }
    guard result == LIBDEFLATE_SUCCESS else { throw Self.diagnose(stream, expectedCount) }
    return Result(consumedCount: consumedCount, producedCount: content.count)
  }

  /// What is wrong with a stream that was refused: libdeflate does not tell an early end from wrong bits, nor where they are.
  private static func diagnose(_ stream: RawSpan, _ expectedCount: Int) -> InflateError {
    var inflater = StreamInflater(expecting: UInt64(expectedCount))
    do throws(InflateError) {
      _ = try inflater.feed(stream) { _ in }
      try inflater.finish()
    } catch {
      return error
    }
    // Nothing is known that only zlib accepts; if there is such a stream, it is not one to rely on.
    return InflateError(.invalidData, producedCount: 0)
  }
}

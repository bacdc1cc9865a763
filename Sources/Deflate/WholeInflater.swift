import CLibDeflate

/// Inflates raw deflate streams (RFC 1951) that are in memory whole, with libdeflate: more than twice as fast as piece by piece, but it does not say what is
/// wrong with a stream that does not give what it should.
///
/// libdeflate takes what no encoder writes and zlib refuses: the length symbols 286 and 287 as if they were 285, and block headers that
/// declare more symbols than there are. Such a stream gives what it gives; everything else that RFC 1951 does not allow is refused.
@safe public struct WholeInflater: ~Copyable {
  private let decompressor: OpaquePointer

  /// Makes an inflater for any number of streams (`libdeflate_alloc_decompressor`).
  public init() {
    guard let made = unsafe libdeflate_alloc_decompressor() else { preconditionFailure("libdeflate has no memory") }
    unsafe decompressor = made
  }

  deinit { unsafe libdeflate_free_decompressor(decompressor) }

  /// Inflates a stream (`libdeflate_deflate_decompress_ex`).
  ///
  /// - Parameters:
  ///   - content: is filled with what comes out.
  ///   - stream: the stream's bytes.
  /// - Returns: whether the stream takes all of these bytes and no more, and gives as many as there is room for and no more. If not, what `content` holds means
  ///   nothing.
  public borrowing func fill(_ content: inout MutableRawSpan, from stream: RawSpan) -> Bool {
    unsafe content.withUnsafeMutableBytes { target in
      unsafe stream.withUnsafeBytes { source in
        guard let start = target.baseAddress, let from = source.baseAddress else { return false }
        var taken = 0
        // Without an address for the number of bytes that came out, all that there is room for must come.
        let result = unsafe libdeflate_deflate_decompress_ex(
          decompressor, from, source.count, start, target.count, &taken, nil)
        return result == LIBDEFLATE_SUCCESS && taken == source.count
      }
    }
  }
}

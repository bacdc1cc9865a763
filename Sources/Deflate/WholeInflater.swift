import CZlib

/// Inflates raw deflate streams (RFC 1951) that are in memory whole, with zlib, in one call each: without a window to be kept beside the content, and without a
/// word on what is wrong with a stream that does not give what it should.
@safe public struct WholeInflater: ~Copyable {
  /// zlib keeps the address of the stream that it was given, so the stream must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Makes an inflater for any number of streams (`inflateInit2`).
  public init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // Negative window bits mean that there is no header and no checksum.
    let status = unsafe inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory, or is another than the one compiled against")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Inflates a stream (`inflate` with `Z_FINISH`).
  ///
  /// - Parameters:
  ///   - content: is filled with what comes out.
  ///   - bytes: the stream's bytes.
  /// - Returns: whether the stream takes all of these bytes and no more, and gives as many as there is room for and no more. If not, what `content` holds means
  ///   nothing.
  public borrowing func fill(_ content: inout MutableRawSpan, from bytes: RawSpan) -> Bool {
    guard let room = UInt32(exactly: content.byteCount), let length = UInt32(exactly: bytes.byteCount) else {
      return false
    }
    return unsafe content.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { source in
        guard unsafe inflateReset(stream) == Z_OK else { preconditionFailure("zlib has lost its own state") }
        // zlib declares its input as changeable, and does not change it.
        let input = unsafe source.bindMemory(to: UInt8.self).baseAddress
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input)
        unsafe stream.pointee.avail_in = length
        unsafe stream.pointee.next_out = target.bindMemory(to: UInt8.self).baseAddress
        unsafe stream.pointee.avail_out = room
        let status = unsafe CZlib.inflate(stream, Z_FINISH)
        return unsafe status == Z_STREAM_END && stream.pointee.avail_in == 0 && stream.pointee.avail_out == 0
      }
    }
  }
}

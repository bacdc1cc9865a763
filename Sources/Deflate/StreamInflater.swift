import CZlib

/// Inflates raw deflate streams (RFC 1951) that come in pieces, with zlib, one stream after the other.
///
/// It needs about 100 KiB, whatever the streams say. zlib refuses whatever RFC 1951 does not allow.
@safe public struct StreamInflater: ~Copyable {
  /// zlib keeps the address of the stream that it was given, so the stream must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  /// What came out last, before it is handed on.
  private var piece: [UInt8]
  private var expectedCount: UInt64

  /// How many bytes the stream has taken so far.
  public private(set) var consumedCount: UInt64 = 0
  /// How many bytes have come out so far: at most as many as were expected.
  public private(set) var producedCount: UInt64 = 0
  /// Whether the stream's end was met.
  public private(set) var isAtEnd = false

  /// Makes an inflater for a first stream (`inflateInit2`).
  ///
  /// - Parameters:
  ///   - expectedCount: how many bytes may come out.
  ///   - pieceSize: how many bytes are handed on at once, at most.
  public init(expecting expectedCount: UInt64, pieceSize: Int = 64 << 10) {
    precondition((1...(1 << 30)).contains(pieceSize), "pieces have between a byte and a gigabyte")
    self.expectedCount = expectedCount
    piece = [UInt8](repeating: 0, count: pieceSize)
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // Negative window bits mean that there is no header and no checksum.
    let status = unsafe inflateInit2_(
      stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory, or is another than the one compiled against")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Begins anew, for another stream (`inflateReset`). Whatever became of the one before does not matter, and nothing is allocated.
  public mutating func restart(expecting expectedCount: UInt64) {
    self.expectedCount = expectedCount
    consumedCount = 0
    producedCount = 0
    isAtEnd = false
    let status = unsafe inflateReset(stream)
    precondition(status == Z_OK, "zlib has lost its own state")
  }

  /// Takes the next bytes of the stream in, and hands on all content that they give (`inflate`).
  ///
  /// - Returns: how many of the bytes lie behind the stream's end; 0 until `isAtEnd`.
  /// - Throws: `InflateError` with `.invalidData` or `.moreThanExpected`. All content before the place was handed on; nothing more may be
  ///   fed before `restart`.
  public mutating func feed(
    _ bytes: RawSpan, handingOn receive: (RawSpan) -> Void
  ) throws(InflateError) -> Int {
    var given = 0
    while given < bytes.byteCount, !isAtEnd {
      let count = min(bytes.byteCount - given, Int(UInt32.max))
      given += try takeIn(bytes.extracting(given..<given + count), receive)
    }
    return bytes.byteCount - given
  }

  /// Says that there are no more bytes.
  ///
  /// - Throws: `InflateError` with `.endsEarly`, unless the stream's end was met.
  public func finish() throws(InflateError) {
    if !isAtEnd { throw InflateError(.endsEarly, producedCount: producedCount) }
  }

  /// As `feed`, for as many bytes as zlib can count. Returns how many were used: all, unless the stream's end lies among them.
  private mutating func takeIn(
    _ bytes: RawSpan, _ receive: (RawSpan) -> Void
  ) throws(InflateError) -> Int {
    var unused = bytes.byteCount
    while true {
      // One byte more than expected is let out, to see whether there is one.
      let remaining = expectedCount - producedCount
      let room = remaining < UInt64(piece.count) ? Int(remaining) + 1 : piece.count
      let (status, count) = inflateSome(of: bytes.extracting(last: unused), upTo: room, unused: &unused)
      consumedCount = unsafe UInt64(stream.pointee.total_in)
      let expected = min(count, Int(clamping: remaining))
      producedCount += UInt64(expected)
      if expected > 0 { unsafe receive(piece.span.bytes.extracting(first: expected)) }
      if count > expected { throw InflateError(.moreThanExpected, producedCount: producedCount) }
      switch status {
      case Z_STREAM_END:
        isAtEnd = true
        return bytes.byteCount - unused
      // Room that is left over means that zlib waits for more bytes.
      case Z_OK, Z_BUF_ERROR:
        if count < room { return bytes.byteCount }
      case Z_MEM_ERROR:
        preconditionFailure("zlib has no memory")
      default:
        throw InflateError(.invalidData, producedCount: producedCount)
      }
    }
  }

  /// One call of `inflate`; returns its status and how many bytes came out.
  private mutating func inflateSome(
    of bytes: RawSpan, upTo room: Int, unused: inout Int
  ) -> (status: Int32, count: Int) {
    unsafe bytes.withUnsafeBytes { source in
      unsafe piece.withUnsafeMutableBufferPointer { target in
        // zlib declares its input as changeable, and does not change it.
        let input = unsafe source.bindMemory(to: UInt8.self).baseAddress
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input)
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        unused = unsafe Int(stream.pointee.avail_in)
        // The bytes are lent for this call only.
        unsafe stream.pointee.next_in = nil
        return unsafe (status, room - Int(stream.pointee.avail_out))
      }
    }
  }
}

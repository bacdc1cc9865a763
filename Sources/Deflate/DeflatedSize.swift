import CZlib

/// How many bytes some bytes take once they are compressed, counted as they come. The compressed bytes themselves are thrown away.
///
/// The level is zlib's usual one, which those take that compress a file before they send it.
@safe package struct DeflatedSize: ~Copyable {
  /// zlib keeps the address of the stream that it was given, so the stream must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// No bytes yet.
  package init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 16 more than the window's 15 bits asks for the gzip format (RFC 1952).
    let status = unsafe deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory, or is another than the one compiled against")
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// The compressed bytes so far. zlib holds some back, at most 64 KiB, which are not counted yet.
  package var count: Int { unsafe Int(stream.pointee.total_out) }

  /// Counts the next bytes.
  package mutating func take(_ bytes: Span<UInt8>) {
    let longestPiece = 1 << 20
    var rest = bytes
    while !rest.isEmpty {
      take(piece: rest.extracting(first: longestPiece))
      rest = rest.extracting(droppingFirst: longestPiece)
    }
  }

  private mutating func take(piece: Span<UInt8>) {
    unsafe piece.withUnsafeBufferPointer { piece in
      // zlib only reads what it is given, though its header does not say so.
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(piece.count)
      unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 14) { scratch in
        repeat {
          unsafe stream.pointee.next_out = scratch.baseAddress
          unsafe stream.pointee.avail_out = UInt32(scratch.count)
          _ = unsafe CZlib.deflate(stream, Z_NO_FLUSH)
        } while unsafe stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0
      }
    }
  }
}

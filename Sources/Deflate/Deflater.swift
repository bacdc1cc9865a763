import CZlib

/// One run of zlib's `deflate` over bytes in memory. The result depends on zlib's version, and on nothing else.
@safe package struct Deflater: ~Copyable {
  /// What stands around the compressed data.
  package enum Wrapping: Int32 {
    /// Nothing (RFC 1951), as zip entries have it.
    case none = -15
    /// A header and a checksum (RFC 1950), as PNG images have it.
    case zlib = 15
  }

  /// zlib keeps the address of the stream that it was given, so the stream must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// The bytes, compressed as well as zlib can.
  package static func deflate(_ bytes: [UInt8], wrapping: Wrapping) -> [UInt8] {
    let deflater = Deflater(wrapping)
    return deflater.run(over: bytes)
  }

  private init(_ wrapping: Wrapping) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe deflateInit2_(
      stream, Z_BEST_COMPRESSION, Z_DEFLATED, wrapping.rawValue, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory, or is another than the one compiled against")
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  private borrowing func run(over bytes: [UInt8]) -> [UInt8] {
    var input = bytes
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var output: [UInt8] = []
    let longestPiece = Int(UInt32.max)
    unsafe input.withUnsafeMutableBufferPointer { input in
      var given = 0
      var status = Z_OK
      while status == Z_OK {
        if unsafe stream.pointee.avail_in == 0 && given < input.count {
          let count = min(longestPiece, input.count - given)
          unsafe stream.pointee.next_in = input.baseAddress.map { unsafe $0 + given }
          unsafe stream.pointee.avail_in = UInt32(count)
          given += count
        }
        let flush = given == input.count ? Z_FINISH : Z_NO_FLUSH
        unsafe chunk.withUnsafeMutableBufferPointer { chunk in
          unsafe stream.pointee.next_out = chunk.baseAddress
          unsafe stream.pointee.avail_out = UInt32(chunk.count)
          status = unsafe CZlib.deflate(stream, flush)
          unsafe output.append(contentsOf: chunk[..<(chunk.count - Int(stream.pointee.avail_out))])
        }
      }
      precondition(status == Z_STREAM_END, "zlib refuses what it was given")
    }
    return output
  }
}

import ByteSources
import Checksums
import Crypto

/// Computes the checksums of a file while it is sent: each byte is taken in once, in order, however often it is read.
struct FileDigester: Sendable {
  private let source: any ByteSource
  private var checksum = CRC32CChecksum()
  private var md5 = Insecure.MD5()
  /// How many bytes were taken in.
  private var position: UInt64 = 0

  /// How many bytes are read at once where nothing is sent.
  private static let stride: UInt64 = 1 << 20

  /// The checksums of a file of which nothing was read yet.
  init(_ source: any ByteSource) { self.source = source }

  /// Takes in what was just read for sending. What lies between there and the bytes before is read first: an earlier run has sent it.
  ///
  /// - Throws: `ByteSourceError`, if bytes cannot be had.
  mutating func take(_ bytes: [UInt8], at offset: UInt64) throws(ByteSourceError) {
    try readOn(to: offset)
    // Bytes that are sent again were taken in before.
    let known = min(position - offset, UInt64(bytes.count))
    update(unsafe bytes.span.bytes.extracting(droppingFirst: Int(known)))
  }

  /// The CRC-32C of the whole file.
  ///
  /// - Throws: `ByteSourceError`, if bytes cannot be had.
  mutating func crc32c() throws(ByteSourceError) -> UInt32 {
    try readOn(to: source.size)
    return checksum.value
  }

  /// The checksums of the whole file, when all of it was read and it is still the file that was opened.
  ///
  /// - Throws: `ByteSourceError`, if bytes cannot be had, or the file has changed.
  mutating func finish() throws(ByteSourceError) -> UploadDigest {
    try readOn(to: source.size)
    try source.verifyUnchanged()
    return UploadDigest(crc32c: checksum.value, md5: Array(md5.finalize()))
  }

  private mutating func readOn(to end: UInt64) throws(ByteSourceError) {
    while position < end {
      let bytes = try source.bytes(at: position, count: Int(min(Self.stride, end - position)))
      update(unsafe bytes.span.bytes)
    }
  }

  private mutating func update(_ bytes: RawSpan) {
    checksum.update(bytes)
    unsafe bytes.withUnsafeBytes { unsafe md5.update(bufferPointer: $0) }
    position += UInt64(bytes.byteCount)
  }
}

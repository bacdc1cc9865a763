import Deflate

/// What an entry holds, ready to be written: the stream as it lies in the archive, and what the headers say of it.
///
/// Making one computes the checksum and compresses; many entries can share it. Everything can be changed
/// afterwards, so that headers and stream contradict each other.
public struct ZipContent: Hashable, Sendable {
  /// The compression method: 0 is stored, 8 is deflated (APPNOTE 4.4.5).
  public var method: UInt16
  /// The checksum of the bytes before compression.
  public var crc32: UInt32
  /// How many bytes there are before compression.
  public var size: UInt64
  /// The bytes as they lie in the archive.
  public var stream: [UInt8]

  /// Bytes that are stored as they are.
  public init(stored bytes: [UInt8]) {
    method = 0
    crc32 = CRC32.of(bytes)
    size = UInt64(bytes.count)
    stream = bytes
  }

  /// Bytes that are compressed with deflate.
  public init(deflated bytes: [UInt8]) {
    method = 8
    crc32 = CRC32.of(bytes)
    size = UInt64(bytes.count)
    stream = Deflater.deflate(bytes, wrapping: .none)
  }

  /// No bytes.
  public static let empty = ZipContent(stored: [])
}

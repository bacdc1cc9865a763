import ByteSources
import Deflate

/// Reads contents in one go that are just what their records say: whole in memory, inflated in one call, size and checksum compared. Whatever is not so it
/// leaves to readers that go piece by piece and find out why.
struct SoundContentReader: ~Copyable {
  private var data: DataReader
  private var inflater = WholeInflater()

  /// The most bytes, of content or of data, that are held in memory for one entry.
  static let largest: UInt64 = 4 << 20

  init(_ source: any ByteSource, end: UInt64) {
    data = DataReader(source, end: end)
  }

  /// Reads an entry's content.
  ///
  /// - Parameters:
  ///   - entry: an entry that is placed, and not encrypted.
  ///   - buffer: replaced by the content; its capacity is kept between calls.
  ///   - ahead: how many bytes from the data on are worth reading, if the file has to be read at all.
  /// - Returns: whether the content is there, and is what the record says. If not, what the buffer holds means nothing.
  /// - Throws: `ByteSourceError`, if the file's bytes cannot be had.
  mutating func read(
    _ entry: Entry, into buffer: inout [UInt8], ahead: @autoclosure () -> Int = DataReader.pieceLength
  ) throws(ByteSourceError) -> Bool {
    guard let start = entry.dataOffset, Self.isWorthTrying(entry) else { return false }
    let length = Int(entry.compressedSize)
    try data.reachWhole(start, count: length, ahead: ahead())
    buffer.resize(to: Int(entry.size))
    let range = data.range(at: start, count: length)
    guard Self.fill(&buffer, from: data.window.buffer, range, entry.method, &inflater) else { return false }
    var checksum = CRC32Checksum()
    checksum.update(unsafe buffer.span.bytes)
    return checksum.value == entry.crc32
  }

  private static func isWorthTrying(_ entry: Entry) -> Bool {
    guard entry.size > 0, entry.compressedSize > 0, entry.size <= largest, entry.compressedSize <= largest
    else { return false }
    switch entry.method {
    case ZipMethod.stored: return entry.size == entry.compressedSize
    case ZipMethod.deflated: return true
    default: return false
    }
  }

  private static func fill(
    _ buffer: inout [UInt8], from bytes: [UInt8], _ range: Range<Int>, _ method: UInt16,
    _ inflater: inout WholeInflater
  ) -> Bool {
    let stream = unsafe bytes.span.bytes.extracting(range)
    var span = buffer.mutableSpan
    // Every bit pattern is a byte, so writing raw bytes cannot make an invalid one.
    var content = unsafe span.mutableBytes
    if method == ZipMethod.deflated { return inflater.fill(&content, from: stream) }
    unsafe content.withUnsafeMutableBytes { target in
      unsafe stream.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
    }
    return true
  }
}

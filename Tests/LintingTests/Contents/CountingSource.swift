import ByteSources
import Synchronization

/// Bytes in memory that count how many of them were read, and up to where.
final class CountingSource: ByteSource {
  private let bytes: MemoryByteSource
  private let reads = Mutex<[Range<UInt64>]>([])

  init(_ bytes: [UInt8]) { self.bytes = MemoryByteSource(bytes) }

  var size: UInt64 { bytes.size }

  /// How many bytes were read in all; those that were read twice count twice.
  var readCount: UInt64 { reads.withLock { $0.reduce(0) { $0 + UInt64($1.count) } } }

  func read(at offset: UInt64, into buffer: inout MutableRawSpan) throws(ByteSourceError) {
    let range = offset..<offset + UInt64(buffer.byteCount)
    reads.withLock { $0.append(range) }
    try bytes.read(at: offset, into: &buffer)
  }

  func verifyUnchanged() throws(ByteSourceError) { bytes.verifyUnchanged() }
}

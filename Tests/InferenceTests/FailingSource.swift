import ByteSources
import Synchronization

/// Bytes that from some moment on cannot be read any more.
final class FailingSource: ByteSource {
  let fails = Atomic(false)
  private let memory: MemoryByteSource

  init(bytes: [UInt8]) { memory = MemoryByteSource(bytes) }

  var size: UInt64 { memory.size }

  func read(at offset: UInt64, into buffer: inout MutableRawSpan) throws(ByteSourceError) {
    if fails.load(ordering: .relaxed) { throw ByteSourceError(.changed, "is gone") }
    try memory.read(at: offset, into: &buffer)
  }

  func verifyUnchanged() {}
}

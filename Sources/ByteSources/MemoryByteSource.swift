/// Bytes in memory.
public struct MemoryByteSource: ByteSource {
  private let bytes: [UInt8]

  /// Serves these bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes there are.
  public var size: UInt64 { UInt64(bytes.count) }

  /// Copies from memory; throws `.outOfBounds` only.
  public func read(at offset: UInt64, into buffer: inout MutableRawSpan) throws(ByteSourceError) {
    let count = buffer.byteCount
    try checkBounds(offset, count)
    guard count > 0 else { return }
    let start = Int(offset)
    unsafe buffer.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { source in
        unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<start + count]))
      }
    }
  }

  /// Memory does not change.
  public func verifyUnchanged() {}
}

import Glibc

/// Every access is bounds-checked by the span; "unsafe" is only the reinterpretation of bytes as an integer, of which every bit pattern
/// is valid.
extension RawSpan {
  func byte(at offset: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// Four bytes as a number, the highest first.
  func bigEndian(at offset: Int) -> UInt32 {
    unsafe UInt32(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Where a byte of this value is met first, from an offset on; the span's end if nowhere (`memchr`).
  func firstOffset(of value: UInt8, from start: Int) -> Int {
    unsafe withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress else { return byteCount }
      guard let found = unsafe memchr(base + start, Int32(value), bytes.count - start) else {
        return byteCount
      }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// How many bytes at the end are zero.
  var zeroBytesAtEnd: Int {
    var end = byteCount
    while end >= 8, unsafe unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self) == 0 { end -= 8 }
    while end > 0, byte(at: end - 1) == 0 { end -= 1 }
    return byteCount - end
  }
}

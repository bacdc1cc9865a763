import Glibc

/// Compares ranges of bytes without copying them.
enum ByteOrder {
  /// Negative, zero or positive as the first range comes before, equals or comes after the second, byte by byte.
  static func compare(_ bytes: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Int {
    let common = min(a.count, b.count)
    let left = bytes.extracting(a.lowerBound..<a.lowerBound + common)
    let right = bytes.extracting(b.lowerBound..<b.lowerBound + common)
    let order = unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right -> Int32 in
        guard let a = left.baseAddress, let b = right.baseAddress else { return 0 }
        return unsafe memcmp(a, b, common)
      }
    }
    return order == 0 ? a.count - b.count : Int(order)
  }

  /// Whether two ranges hold the same bytes.
  static func areEqual(_ bytes: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && compare(bytes, a, b) == 0
  }
}

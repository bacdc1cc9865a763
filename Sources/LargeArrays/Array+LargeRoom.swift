import Glibc

extension Array {
  /// Makes room for that many elements, as `reserveCapacity` does; where that is many megabytes, in large pages if the system has them. To be given tens of
  /// thousands of small pages one by one, and to give them back, takes longer than to read what they hold.
  package mutating func reserveLargeRoom(_ capacity: Int) {
    reserveCapacity(capacity)
    unsafe withUnsafeMutableBufferPointer { room in
      guard let start = room.baseAddress else { return }
      unsafe LargePages.advise(start, byteCount: capacity * MemoryLayout<Element>.stride)
    }
  }
}

/// Pages of two megabytes, of which the system has to be asked (`madvise(2)`).
private enum LargePages {
  private static let size = 2 << 20
  /// Below this little is gained, and what is rounded up counts.
  private static let worthwhile = 8 << 20

  /// Asks for large pages in some memory. It is a request: without them everything is the same.
  static func advise(_ start: UnsafeMutableRawPointer, byteCount: Int) {
    guard byteCount >= worthwhile else { return }
    let first = unsafe start.alignedUp(toMultipleOf: size)
    let end = unsafe (start + byteCount).alignedDown(toMultipleOf: size)
    _ = unsafe madvise(first, end - first, MADV_HUGEPAGE)
  }
}

extension OutputSpan<UInt8> {
  /// How many bytes are copied at once, whether all are wanted or not, where source and target have so many: texts in reports are shorter, and to call a
  /// function for each takes longer than to copy it.
  @usableFromInline static var atOnce: Int { 32 }

  /// Appends bytes of a range. Those behind it may be written, too, to be written over by what comes next.
  @inline(__always)
  public mutating func append(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    let length = range.count
    precondition(length <= freeCapacity, "there is no room for so many bytes")
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "there are no such bytes")
    let isShort =
      length <= Self.atOnce && freeCapacity >= Self.atOnce && bytes.count - range.lowerBound >= Self.atOnce
    unsafe withUnsafeMutableBufferPointer { target, count in
      unsafe bytes.withUnsafeBufferPointer { source in
        guard let target = target.baseAddress, let source = source.baseAddress else { return }
        if isShort {
          let some = unsafe UnsafeRawPointer(source + range.lowerBound).loadUnaligned(as: SIMD32<UInt8>.self)
          unsafe UnsafeMutableRawPointer(target + count).storeBytes(of: some, as: SIMD32<UInt8>.self)
        } else {
          unsafe (target + count).initialize(from: source + range.lowerBound, count: length)
        }
      }
      count += length
    }
  }

  /// Appends bytes.
  @inline(__always)
  public mutating func append(copying bytes: Span<UInt8>) { append(copying: bytes, 0..<bytes.count) }
}

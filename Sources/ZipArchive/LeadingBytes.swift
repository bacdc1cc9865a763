/// The first bytes of an entry's data, enough to tell what kind of file it is.
public struct LeadingBytes: Sendable, Hashable {
  /// The most bytes that are kept.
  public static let capacity = 15

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// No bytes.
  public init() {}

  /// The first bytes of these, at most `capacity`.
  public init(_ bytes: RawSpan) {
    let count = min(bytes.byteCount, Self.capacity)
    if count >= 8 {
      low = bytes.uint64(at: 0)
      // The last eight, without those that are in `low`.
      if count > 8 { high = bytes.uint64(at: count - 8) >> ((16 - count) * 8) }
    } else {
      for position in 0..<count { low |= UInt64(bytes.byte(at: position)) << (position * 8) }
    }
    high |= UInt64(count) << 56
  }

  /// How many bytes there are.
  public var count: Int { Int(high >> 56) }

  /// The byte at a position below `count`.
  public subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < count, "a leading byte is asked for that is not there")
    return UInt8(truncatingIfNeeded: position < 8 ? low >> (position * 8) : high >> ((position - 8) * 8))
  }

  /// Whether the bytes are just these.
  public func isEqual(to bytes: [UInt8]) -> Bool { count == bytes.count && hasPrefix(bytes) }

  /// Whether the bytes begin with these.
  public func hasPrefix(_ prefix: [UInt8], at offset: Int = 0) -> Bool {
    guard offset + prefix.count <= count else { return false }
    for position in 0..<prefix.count where self[offset + position] != prefix[position] { return false }
    return true
  }
}

/// The bits of a deflate stream, the lowest of each byte first (RFC 1951, section 3.1.1). Behind the end there are zeros; that some of them were taken is known
/// afterwards.
@unsafe struct BitInput {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  /// The next byte that is not among the bits.
  private var next = 0
  /// The next bits. Above those that are available there may be more of the stream's own, which are loaded again.
  private(set) var bits: UInt64 = 0
  private var available = 0
  /// How many of the bytes among the bits lie behind the end.
  private var overrun = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    let bytes = unsafe bytes.bindMemory(to: UInt8.self)
    // There is an address wherever there is a byte; without one nothing is read.
    unsafe self.bytes = bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    unsafe count = bytes.count
  }

  /// Sees to it that there are at least 56 bits.
  @inline(__always) mutating func refill() {
    guard unsafe count - next >= 8 else { return unsafe refillAtEnd() }
    let word = unsafe UnsafeRawPointer(bytes + next).loadUnaligned(as: UInt64.self)
    unsafe bits |= UInt64(littleEndian: word) &<< UInt64(truncatingIfNeeded: available)
    unsafe next &+= (63 &- available) &>> 3
    unsafe available |= 56
  }

  @inline(never) private mutating func refillAtEnd() {
    while unsafe available <= 55 {
      if unsafe next < count {
        unsafe bits |= UInt64(bytes[next]) << UInt64(available)
        unsafe next += 1
      } else {
        unsafe overrun += 1
      }
      unsafe available += 8
    }
  }

  /// Passes over bits.
  @inline(__always) mutating func drop(_ count: Int) {
    unsafe bits &>>= UInt64(truncatingIfNeeded: count)
    unsafe available &-= count
  }

  /// The number in the next bits.
  @inline(__always) mutating func take(_ count: Int) -> Int {
    let value = unsafe Int(truncatingIfNeeded: bits & ((1 &<< UInt64(truncatingIfNeeded: count)) &- 1))
    unsafe drop(count)
    return value
  }

  /// Passes over the rest of the byte and takes whole bytes.
  ///
  /// - Returns: nil if there are not so many.
  mutating func takeBytes(_ length: Int) -> UnsafePointer<UInt8>? {
    unsafe drop(available & 7)
    guard unsafe isSound else { return nil }
    let start = unsafe next - (available / 8 - overrun)
    guard unsafe count - start >= length else { return nil }
    unsafe (bits, available, overrun) = (0, 0, 0)
    unsafe next = start + length
    return unsafe bytes + start
  }

  /// Whether all bits that were taken are the stream's.
  var isSound: Bool { unsafe overrun * 8 <= available }

  /// Whether every byte was taken, be it only a bit of it, and nothing behind them.
  var isAtEnd: Bool { unsafe next == count && isSound && available - overrun * 8 < 8 }
}

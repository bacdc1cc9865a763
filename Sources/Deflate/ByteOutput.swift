/// Where the content of a stream goes: room of a fixed size, filled from front to back.
@unsafe struct ByteOutput {
  private let bytes: UnsafeMutablePointer<UInt8>
  private let count: Int
  private var position = 0

  init(_ bytes: UnsafeMutableRawBufferPointer) {
    let bytes = unsafe bytes.bindMemory(to: UInt8.self)
    // There is an address wherever there is room; without one nothing is written.
    unsafe self.bytes = bytes.baseAddress ?? UnsafeMutablePointer(bitPattern: 1).unsafelyUnwrapped
    unsafe count = bytes.count
  }

  /// How many bytes there is room for.
  @inline(__always) var room: Int { unsafe count &- position }
  /// Whether all room is taken.
  var isFull: Bool { unsafe position == count }

  /// Appends a byte for which there is room.
  @inline(__always) mutating func appendUnchecked(_ byte: Int) {
    unsafe bytes[position] = UInt8(truncatingIfNeeded: byte)
    unsafe position &+= 1
  }

  /// Appends bytes, if there is room.
  mutating func append(_ source: UnsafePointer<UInt8>, count length: Int) -> Bool {
    guard unsafe room >= length else { return false }
    unsafe (bytes + position).update(from: source, count: length)
    unsafe position += length
    return true
  }

  /// Appends what lies a distance back, up to the end and then itself again, if there is so much and room for it.
  @inline(__always) mutating func `repeat`(_ length: Int, from distance: Int) -> Bool {
    guard unsafe distance <= position, unsafe room >= length else { return false }
    let target = unsafe bytes + position
    let source = unsafe target - distance
    if distance >= 8, unsafe room >= length + 8 {
      // Some bytes behind the end are written over later.
      var done = 0
      repeat {
        let word = unsafe UnsafeRawPointer(source + done).loadUnaligned(as: UInt64.self)
        unsafe UnsafeMutableRawPointer(target + done).storeBytes(of: word, as: UInt64.self)
        done &+= 8
      } while done < length
    } else if distance == 1 {
      unsafe target.update(repeating: source[0], count: length)
    } else {
      for offset in 0..<length { unsafe target[offset] = source[offset] }
    }
    unsafe position &+= length
    return true
  }
}

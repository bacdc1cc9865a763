/// An archive whose lengths and offsets can be set to what its signatures show. The number of bytes stays.
struct MendableArchive {
  var bytes: [UInt8]
  /// Where local headers begin, central headers, and the end records, as far as they have room for their fixed part.
  let locals: [Int]
  let centrals: [Int]
  let zip64Record: Int?
  let zip64Locator: Int?
  let endRecord: Int?

  /// What can be mended, in an order in which each may build on those before.
  static let repairs: [@Sendable (inout MendableArchive) -> Void] = [
    { $0.mendCentralLengths() }, { $0.mendLocalLengths() }, { $0.mendStoredContents() }, { $0.mendPairs() },
    { $0.mendLocalOffsets() }, { $0.mendZip64Records() }, { $0.mendEndRecord() },
  ]

  init(_ bytes: [UInt8]) {
    func places(of signature: UInt32, taking length: Int) -> [Int] {
      guard bytes.count >= length else { return [] }
      return (0...bytes.count - length).filter { place in
        bytes[place] == 0x50 && bytes[place + 1] == 0x4b && bytes[place + 2] == UInt8(signature & 0xff)
          && bytes[place + 3] == UInt8(signature >> 8)
      }
    }
    self.bytes = bytes
    locals = places(of: 0x0403, taking: 30)
    centrals = places(of: 0x0201, taking: 46)
    zip64Record = places(of: 0x0606, taking: 56).last
    zip64Locator = places(of: 0x0706, taking: 20).last
    endRecord = places(of: 0x0605, taking: 22).last
  }

  // MARK: Fields

  func number(at place: Int, bytes count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  mutating func set(_ value: Int, at place: Int, bytes count: Int) {
    for index in 0..<count { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }

  /// Where the directory ends: at the first end record behind it.
  private var directoryEnd: Int? {
    guard let last = centrals.last else { return nil }
    return [zip64Record, zip64Locator, endRecord].compactMap { $0 }.filter { $0 > last }.min()
  }

  // MARK: Repairs

  /// Lets every central header reach to the next one: its name takes what is left.
  private mutating func mendCentralLengths() {
    guard let directoryEnd else { return }
    for (place, next) in zip(centrals, centrals.dropFirst() + [directoryEnd]) {
      let room = next - place - 46
      guard (0...0xffff).contains(room) else { continue }
      if number(at: place + 30, bytes: 2) + number(at: place + 32, bytes: 2) > room {
        set(0, at: place + 30, bytes: 4)
      }
      set(
        room - number(at: place + 30, bytes: 2) - number(at: place + 32, bytes: 2), at: place + 28, bytes: 2)
    }
  }

  /// Lets every local header's data reach to the next record.
  private mutating func mendLocalLengths() {
    for (index, place) in locals.enumerated() {
      let next = index + 1 < locals.count ? locals[index + 1] : centrals.first { $0 > place }
      guard let next else { continue }
      let data = place + 30 + number(at: place + 26, bytes: 2) + number(at: place + 28, bytes: 2)
      guard data <= next, number(at: place + 6, bytes: 2) & 8 == 0 else { continue }
      set(next - data, at: place + 18, bytes: 4)
    }
  }

  /// Gives stored entries the checksum and size of their data.
  private mutating func mendStoredContents() {
    for place in locals where number(at: place + 8, bytes: 2) == 0 {
      let data = place + 30 + number(at: place + 26, bytes: 2) + number(at: place + 28, bytes: 2)
      let size = number(at: place + 18, bytes: 4)
      guard data + size <= bytes.count else { continue }
      set(Int(checksum(of: bytes[data..<data + size])), at: place + 14, bytes: 4)
      set(size, at: place + 22, bytes: 4)
    }
  }

  /// Lets central headers repeat what the local headers say; with a data descriptor it is the other way round.
  private mutating func mendPairs() {
    guard locals.count == centrals.count else { return }
    for (local, central) in zip(locals, centrals) where number(at: local + 6, bytes: 2) & 8 == 0 {
      // Version needed, flags, method, time, date, checksum and both sizes.
      for offset in 0..<22 { bytes[central + 6 + offset] = bytes[local + 4 + offset] }
      let length = number(at: central + 28, bytes: 2)
      guard length == number(at: local + 26, bytes: 2),
        max(local + 30, central + 46) + length <= bytes.count
      else { continue }
      for offset in 0..<length { bytes[local + 30 + offset] = bytes[central + 46 + offset] }
    }
  }

  /// Lets central headers point to the local headers, in order.
  private mutating func mendLocalOffsets() {
    guard locals.count == centrals.count else { return }
    for (local, central) in zip(locals, centrals) { set(local, at: central + 42, bytes: 4) }
  }

  private mutating func mendZip64Records() {
    guard let zip64Record, let zip64Locator, let start = centrals.first, start < zip64Record else { return }
    set(zip64Record, at: zip64Locator + 8, bytes: 8)
    set(centrals.count, at: zip64Record + 24, bytes: 8)
    set(centrals.count, at: zip64Record + 32, bytes: 8)
    set(zip64Record - start, at: zip64Record + 40, bytes: 8)
    set(start, at: zip64Record + 48, bytes: 8)
  }

  /// Lets the end record describe the directory; what refers to a zip64 record goes on doing so.
  private mutating func mendEndRecord() {
    guard let endRecord, let start = centrals.first, let directoryEnd else { return }
    let fields = [
      (8, 2, centrals.count), (10, 2, centrals.count), (12, 4, directoryEnd - start), (16, 4, start),
    ]
    for (offset, count, value) in fields {
      let isSentinel = number(at: endRecord + offset, bytes: count) == 1 << (8 * count) - 1
      if !isSentinel || zip64Locator == nil { set(value, at: endRecord + offset, bytes: count) }
    }
    set(bytes.count - endRecord - 22, at: endRecord + 20, bytes: 2)
  }
}

/// The CRC-32 of some bytes, bit by bit: inputs are small, and this keeps the mutator free of what is being fuzzed.
private func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
  var crc = UInt32.max
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : (crc >> 1) ^ 0xedb8_8320 }
  }
  return ~crc
}

internal import CZlib

/// Zero bytes by the gigabyte, deflated as tightly as deflate can, without ever being in memory.
enum ZeroStream {
  /// An entry's content of `size` zero bytes; a multiple of 1,032 and one more.
  ///
  /// The stream is one block with codes of its own (RFC 1951, section 3.2.7), in which 285, "repeat 258 bytes", and the distance 1 are a zero bit each: a
  /// byte of zeros in the stream is 1,032 bytes of zeros.
  static func content(size: UInt64) -> ZipContent {
    precondition(size % 1032 == 1, "the first zero is a literal, and a byte makes 1,032 of it")
    var content = ZipContent.empty
    content.method = 8
    content.size = size
    content.crc32 = checksum(ofZeros: size)
    var bits = BitWriter()
    writeHeader(to: &bits)
    bits.write(code: 0b10, length: 2)
    // Each match is two bits, and the header and literal need not end with a byte.
    let matches = Int((size - 1) / 258)
    bits.writeZeros(2 * matches)
    bits.write(code: 0b11, length: 2)
    content.stream = bits.bytes
    return content
  }

  /// The last block, with codes for the literal 0 (10), the end of the block (11), the length 258 (0) and the distance 1 (0).
  private static func writeHeader(to bits: inout BitWriter) {
    bits.write(1, count: 1)
    bits.write(2, count: 2)
    // 286 codes of literals and lengths, 1 of distances, and all 18 lengths of code lengths up to that of 1.
    bits.write(286 - 257, count: 5)
    bits.write(1 - 1, count: 5)
    bits.write(18 - 4, count: 4)
    // Of code lengths there are 1, 2 and 18, "11 to 138 zeros", in the order 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1.
    let lengths: [UInt32] = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2]
    for length in lengths { bits.write(length, count: 3) }
    // The codes that come of it: 18 is 0, 1 is 10, 2 is 11.
    func zeros(_ count: UInt32) {
      bits.write(code: 0b0, length: 1)
      bits.write(count - 11, count: 7)
    }
    bits.write(code: 0b11, length: 2)  // literal 0
    zeros(138)
    zeros(117)
    bits.write(code: 0b11, length: 2)  // 256, the end of the block
    zeros(28)
    bits.write(code: 0b10, length: 2)  // 285, the length 258
    bits.write(code: 0b10, length: 2)  // the distance 1
  }

  /// The CRC-32 of so many zero bytes, put together from those of powers of two.
  private static func checksum(ofZeros count: UInt64) -> UInt32 {
    var power = UInt(CRC32.of([0]))
    var length = 1
    var checksum = UInt(0)
    var rest = count
    while rest > 0 {
      if rest & 1 == 1 { checksum = crc32_combine(checksum, power, length) }
      power = crc32_combine(power, power, length)
      length *= 2
      rest >>= 1
    }
    return UInt32(checksum)
  }
}

/// Bits in the order of deflate (RFC 1951, section 3.1.1): numbers from their lowest bit on, codes from their highest.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var bitCount = 0

  mutating func write(_ value: UInt32, count: Int) {
    for bit in 0..<count { append(value >> UInt32(bit) & 1 == 1) }
  }

  mutating func write(code: UInt32, length: Int) {
    for bit in (0..<length).reversed() { append(code >> UInt32(bit) & 1 == 1) }
  }

  /// Many zero bits at once.
  mutating func writeZeros(_ count: Int) {
    bitCount += count
    let length = (bitCount + 7) / 8
    bytes += [UInt8](repeating: 0, count: length - bytes.count)
  }

  private mutating func append(_ bit: Bool) {
    if bitCount % 8 == 0 { bytes.append(0) }
    if bit { bytes[bytes.count - 1] |= 1 << UInt8(bitCount % 8) }
    bitCount += 1
  }
}

/// A deflate stream, written bit by bit (RFC 1951, 3.1.1).
struct BitStream {
  private var bits: [Bool] = []

  /// Adds a number, which begins with its lowest bit.
  func number(_ value: UInt64, bits count: Int) -> BitStream {
    var longer = self
    for bit in 0..<count { longer.bits.append(value >> UInt64(bit) & 1 == 1) }
    return longer
  }

  /// Adds a Huffman code, which is read as it is written: `"110"`.
  func code(_ digits: String) -> BitStream {
    var longer = self
    longer.bits += digits.map { $0 == "1" }
    return longer
  }

  /// The bytes, the last one filled up with zeros.
  var bytes: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
    for (index, bit) in bits.enumerated() where bit { bytes[index / 8] |= 1 << UInt8(index % 8) }
    return bytes
  }
}

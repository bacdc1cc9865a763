/// Codes the blocks of one component (T.81 F.1.2).
struct BlockCoder {
  private let quantisation: QuantisationTable
  private let dc: HuffmanTable
  private let ac: HuffmanTable
  /// The mean of the block before, from which the next one's is predicted.
  private var prediction = 0

  init(quantisation: QuantisationTable, dc: HuffmanTable, ac: HuffmanTable) {
    self.quantisation = quantisation
    self.dc = dc
    self.ac = ac
  }

  /// Transforms, quantises and codes a block of 64 samples.
  mutating func append(_ samples: [Int], to bits: inout EntropyBits) {
    let coefficients = quantised(CosineTransform.forward(samples))
    append(coefficients[0] - prediction, after: 0, with: dc, to: &bits)
    prediction = coefficients[0]

    var zeros = 0
    for coefficient in coefficients.dropFirst() {
      if coefficient == 0 {
        zeros += 1
        continue
      }
      while zeros > 15 {
        bits.append(ac.codes[0xf0])  // ZRL: sixteen zeros.
        zeros -= 16
      }
      append(coefficient, after: zeros, with: ac, to: &bits)
      zeros = 0
    }
    if zeros > 0 { bits.append(ac.codes[0x00]) }  // EOB: nothing but zeros.
  }

  /// The coefficients in zigzag order, divided and rounded to the nearest.
  private func quantised(_ coefficients: [Int]) -> [Int] {
    QuantisationTable.zigzag.map { place in
      let divisor = Int(quantisation.divisors[place]) << CosineTransform.fraction
      let magnitude = (abs(coefficients[place]) + divisor / 2) / divisor
      return coefficients[place] < 0 ? -magnitude : magnitude
    }
  }

  /// A number behind a run of zeros: the code of run and size, then the number's low bits (T.81 F.1.2.1, F.1.2.2).
  private func append(_ number: Int, after zeros: Int, with table: HuffmanTable, to bits: inout EntropyBits) {
    let size = Int.bitWidth - abs(number).leadingZeroBitCount
    bits.append(table.codes[zeros << 4 | size])
    // A negative number is written as the ones' complement of its magnitude.
    let value = number < 0 ? number - 1 : number
    bits.append((bits: UInt32(truncatingIfNeeded: value) & (1 << UInt32(size) - 1), length: size))
  }
}

/// Entropy-coded bits, the highest first, with a zero byte stuffed behind each FF (T.81 F.1.2.3).
struct EntropyBits {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var pendingCount = 0

  /// Appends up to 16 bits.
  mutating func append(_ code: (bits: UInt32, length: Int)) {
    pending = pending << UInt32(code.length) | code.bits
    pendingCount += code.length
    while pendingCount >= 8 {
      pendingCount -= 8
      let byte = UInt8(truncatingIfNeeded: pending >> UInt32(pendingCount))
      bytes.append(byte)
      if byte == 0xff { bytes.append(0) }
    }
  }

  /// All bytes, the last one filled up with ones.
  consuming func finished() -> [UInt8] {
    if pendingCount > 0 {
      let padding = 8 - pendingCount
      append((bits: 1 << UInt32(padding) - 1, length: padding))
    }
    return bytes
  }
}

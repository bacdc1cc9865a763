/// Inflates raw deflate streams (RFC 1951) that are in memory whole, and refuses all that the specification does not allow, as zlib does. It is
/// about as fast as libdeflate, which is not as strict; on streams of a hundred bytes it is faster. What is wrong with a stream it does not say.
@safe public struct WholeInflater: ~Copyable {
  private var lengths = CodeTable(.lengths)
  private var literals = CodeTable(.literals)
  private var distances = CodeTable(.distances)
  // The codes that are fixed have tables of their own: small streams have the ones or the others in turn.
  private var fixedLiterals = CodeTable(.literals)
  private var fixedDistances = CodeTable(.distances)
  /// The lengths of the words of both codes of a block, one behind the other.
  private let words: UnsafeMutablePointer<UInt8>
  /// Whether the fixed codes' tables are made.
  private var hasFixedCodes = false

  private static let mostWords = 320

  /// Makes an inflater for any number of streams. It needs about 50 KiB.
  public init() { unsafe words = .allocate(capacity: Self.mostWords) }

  deinit { unsafe words.deallocate() }

  /// Inflates a stream.
  ///
  /// - Parameters:
  ///   - content: is filled with what comes out.
  ///   - bytes: the stream's bytes.
  /// - Returns: whether the stream takes all of these bytes and no more, and gives as many as there is room for and no more. If not, what `content` holds means
  ///   nothing.
  public mutating func fill(_ content: inout MutableRawSpan, from bytes: RawSpan) -> Bool {
    unsafe content.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { source in
        var output = unsafe ByteOutput(target)
        var input = unsafe BitInput(source)
        return unsafe inflate(&input, &output) && output.isFull && input.isAtEnd
      }
    }
  }

  private mutating func inflate(_ input: inout BitInput, _ output: inout ByteOutput) -> Bool {
    var isLast = false
    while !isLast {
      unsafe input.refill()
      isLast = unsafe input.take(1) == 1
      let isSound =
        switch unsafe input.take(2) {
        case 0: unsafe Self.copyStored(&input, &output)
        case 1:
          unsafe makeFixedCodes() && Self.decode(&input, &output, fixedLiterals.lookup, fixedDistances.lookup)
        case 2: unsafe readCodes(&input) && Self.decode(&input, &output, literals.lookup, distances.lookup)
        default: false
        }
      guard isSound else { return false }
    }
    return true
  }

  /// A block of bytes as they are (section 3.2.4).
  private static func copyStored(_ input: inout BitInput, _ output: inout ByteOutput) -> Bool {
    guard let header = unsafe input.takeBytes(4) else { return false }
    let length = unsafe Int(header[0]) | Int(header[1]) << 8
    let complement = unsafe Int(header[2]) | Int(header[3]) << 8
    guard length == complement ^ 0xffff, let bytes = unsafe input.takeBytes(length) else { return false }
    return unsafe output.append(bytes, count: length)
  }

  // MARK: Codes

  /// Section 3.2.6.
  private mutating func makeFixedCodes() -> Bool {
    if hasFixedCodes { return true }
    for symbol in 0..<288 {
      unsafe words[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8
    }
    for symbol in 288..<320 { unsafe words[symbol] = 5 }
    hasFixedCodes =
      unsafe fixedLiterals.build(words, count: 288) && fixedDistances.build(words + 288, count: 32)
    return hasFixedCodes
  }

  /// The codes of a block that has its own (section 3.2.7).
  private mutating func readCodes(_ input: inout BitInput) -> Bool {
    unsafe input.refill()
    let literalCount = unsafe input.take(5) + 257
    let distanceCount = unsafe input.take(5) + 1
    guard literalCount <= 286, distanceCount <= 30, unsafe readLengthCode(&input) else { return false }
    let total = literalCount + distanceCount
    let lookup = unsafe lengths.lookup
    var number = 0
    while number < total {
      unsafe input.refill()
      let entry = unsafe lookup[input.bits]
      unsafe input.drop(entry.length)
      guard entry.value >= 16 else {
        unsafe words[number] = UInt8(truncatingIfNeeded: entry.value)
        number += 1
        continue
      }
      guard let times = unsafe repeatLength(entry.value, at: number, of: total, &input) else { return false }
      number += times
    }
    // A block without an end has no meaning.
    guard unsafe input.isSound, unsafe words[256] > 0 else { return false }
    return unsafe literals.build(words, count: literalCount)
      && distances.build(words + literalCount, count: distanceCount)
  }

  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private mutating func readLengthCode(_ input: inout BitInput) -> Bool {
    let count = unsafe input.take(4) + 4
    unsafe words.update(repeating: 0, count: 19)
    for number in 0..<count {
      if number == 14 { unsafe input.refill() }
      unsafe words[Self.lengthOrder[number]] = UInt8(truncatingIfNeeded: input.take(3))
    }
    return unsafe lengths.build(words, count: 19)
  }

  /// Repeats the length before, or none; says how often, or nil if that is not possible.
  private func repeatLength(_ symbol: Int, at number: Int, of total: Int, _ input: inout BitInput) -> Int? {
    let times: Int
    var length: UInt8 = 0
    switch symbol {
    case 16:
      guard number > 0 else { return nil }
      length = unsafe words[number - 1]
      times = unsafe 3 + input.take(2)
    case 17: times = unsafe 3 + input.take(3)
    default: times = unsafe 11 + input.take(7)
    }
    guard times <= total - number else { return nil }
    unsafe (words + number).update(repeating: length, count: times)
    return times
  }

  // MARK: Blocks

  /// Reads a block to its end. Bounds are looked at once for up to three bytes; that all bits were there, at each match and at the end.
  private static func decode(
    _ source: inout BitInput, _ output: inout ByteOutput, _ literals: CodeTable.Lookup,
    _ distances: CodeTable.Lookup
  ) -> Bool {
    // Of its own, so that it can be held in registers.
    var input = unsafe source
    defer { unsafe source = unsafe input }
    while true {
      unsafe input.refill()
      var entry = unsafe literals[input.bits]
      if entry.isLiteral, unsafe output.room >= 3 {
        unsafe input.drop(entry.length)
        unsafe output.appendUnchecked(entry.value)
        entry = unsafe literals[input.bits]
        if entry.isLiteral {
          unsafe input.drop(entry.length)
          unsafe output.appendUnchecked(entry.value)
          entry = unsafe literals[input.bits]
          if entry.isLiteral {
            unsafe input.drop(entry.length)
            unsafe output.appendUnchecked(entry.value)
            continue
          }
        }
        unsafe input.refill()
      }
      if entry.isException {
        entry = unsafe literals.resolve(entry, &input)
        if entry.isException {
          unsafe input.drop(entry.length)
          return unsafe entry.isEnd && input.isSound
        }
      }
      if entry.isLiteral {
        unsafe input.drop(entry.length)
        guard unsafe output.room > 0, unsafe input.isSound else { return false }
        unsafe output.appendUnchecked(entry.value)
        continue
      }
      let length = unsafe entry.value(extendedBy: input.bits)
      unsafe input.drop(entry.length)
      unsafe input.refill()
      entry = unsafe distances[input.bits]
      if entry.isException {
        entry = unsafe distances.resolve(entry, &input)
        if entry.isException { return false }
      }
      let distance = unsafe entry.value(extendedBy: input.bits)
      unsafe input.drop(entry.length)
      guard unsafe input.isSound, unsafe output.repeat(length, from: distance) else { return false }
    }
  }
}

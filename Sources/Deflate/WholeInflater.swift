/// Inflates raw deflate streams (RFC 1951) that are in memory whole, and refuses all that the specification does not allow, as zlib does. It is
/// about as fast as libdeflate, which is not as strict; on streams of a hundred bytes it is faster. What is wrong with a stream it does not say.
@safe public struct WholeInflater: ~Copyable {
  private var lengths = CodeTable(.lengths)
  private var literals = CodeTable(.literals)
  private var distances = CodeTable(.distances)
  // The codes that are fixed have tables of their own: small streams have the ones or the others in turn.
  private var fixedLiterals = CodeTable(.literals)
  private var fixedDistances = CodeTable(.distances)
  /// The words of both codes of a block: the symbols of that for distances stand behind the others.
  private var words = CodeWords()
  /// Whether the fixed codes' tables are made.
  private var hasFixedCodes = false

  /// Makes an inflater for any number of streams. It needs about 50 KiB.
  public init() {}

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
    words.removeAll()
    for symbol in 0..<288 {
      words.append(symbol, length: symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)
    }
    for symbol in 288..<320 { words.append(symbol, length: 5) }
    hasFixedCodes =
      unsafe fixedLiterals.build(words.slice(0..<288))
      && fixedDistances.build(words.slice(288..<320), first: 288)
    return hasFixedCodes
  }

  /// The codes of a block that has its own (section 3.2.7).
  private mutating func readCodes(_ input: inout BitInput) -> Bool {
    unsafe input.refill()
    let literalCount = unsafe input.take(5) + 257
    let distanceCount = unsafe input.take(5) + 1
    guard literalCount <= 286, distanceCount <= 30, unsafe readLengthCode(&input) else { return false }
    words.removeAll()
    guard unsafe readWords(literalCount + distanceCount, &input), unsafe input.isSound else { return false }
    let split = words.count(below: literalCount)
    // A block without an end has no meaning.
    guard words.count(below: Self.end + 1) > words.count(below: Self.end) else { return false }
    return unsafe literals.build(words.slice(0..<split))
      && distances.build(words.slice(split..<words.count), first: literalCount)
  }

  /// The symbol that ends a block (section 3.2.5).
  private static let end = 256

  /// The lengths of the words of a number of symbols, with repetitions.
  private mutating func readWords(_ total: Int, _ input: inout BitInput) -> Bool {
    let lookup = unsafe lengths.lookup
    var symbol = 0
    // There is none before the first.
    var last: Int?
    while symbol < total {
      unsafe input.refill()
      let entry = unsafe lookup[input.bits]
      unsafe input.drop(entry.length)
      let times: Int
      switch entry.value {
      case 0..<16:
        times = 1
        last = entry.value
      case 16:
        guard last != nil else { return false }
        times = unsafe 3 + input.take(2)
      case 17:
        times = unsafe 3 + input.take(3)
        last = 0
      default:
        times = unsafe 11 + input.take(7)
        last = 0
      }
      guard times <= total - symbol else { return false }
      if let last, last > 0 {
        for number in symbol..<symbol + times { words.append(number, length: last) }
      }
      symbol += times
    }
    return true
  }

  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// The code in which the lengths are written. Its own stand in an order of their own, the rarest last.
  private mutating func readLengthCode(_ input: inout BitInput) -> Bool {
    let count = unsafe input.take(4) + 4
    // Three bits for each symbol.
    var lengthBits: UInt64 = 0
    for number in 0..<count {
      if number == 14 { unsafe input.refill() }
      lengthBits |= unsafe UInt64(input.take(3)) << UInt64(3 * Self.lengthOrder[number])
    }
    words.removeAll()
    for symbol in 0..<19 {
      let length = Int(lengthBits >> UInt64(3 * symbol) & 7)
      if length > 0 { words.append(symbol, length: length) }
    }
    return unsafe lengths.build(words.slice(0..<words.count))
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

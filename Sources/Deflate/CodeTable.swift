/// A Huffman code of a deflate stream (RFC 1951, section 3.2.2) as a table: looked up with the next bits, it says what they stand for, and how many of them do.
///
/// The table has as many bits as the longest word, up to a limit; longer words go on in second tables behind it. For streams of a hundred bytes most of
/// the work is to make tables, so they are no larger than the code asks for.
@safe struct CodeTable: ~Copyable {
  /// What a code is for.
  enum Alphabet {
    /// Lengths of the words of the other two.
    case lengths
    /// Bytes, the end of the block, and lengths of matches.
    case literals
    /// Distances of matches.
    case distances
  }

  /// What some bits stand for.
  struct Entry {
    fileprivate(set) var bits: UInt32

    /// How many bits it takes: the word, and the extra bits behind it.
    @inline(__always) var length: Int { Int(bits & 0xff) }
    /// The byte, or the least length or distance, or the symbol.
    @inline(__always) var value: Int { Int(bits >> 16 & 0x7fff) }
    /// Whether it is a byte.
    @inline(__always) var isLiteral: Bool { bits & Self.literal != 0 }
    /// Whether it is neither a byte nor a length or distance.
    @inline(__always) var isException: Bool { bits & (Self.literal | Self.exception) == Self.exception }
    /// Whether it is the end of the block.
    @inline(__always) var isEnd: Bool { bits & Self.end != 0 }
    /// Whether a second table says more.
    @inline(__always) fileprivate var isContinued: Bool { bits & Self.continued != 0 }

    /// The value with the extra bits added, of the bits from the word on.
    @inline(__always) func value(extendedBy bits: UInt64) -> Int {
      let taken = bits & ((1 &<< UInt64(self.bits & 0xff)) &- 1)
      return value &+ Int(truncatingIfNeeded: taken &>> UInt64(self.bits &>> 8 & 0xf))
    }

    // From below: 8 bits for all bits that are taken, 4 for those of the word, the flags, 15 for the value, and the flag of a byte.
    fileprivate static let literal: UInt32 = 1 << 31
    fileprivate static let exception: UInt32 = 1 << 15
    fileprivate static let continued: UInt32 = 1 << 14
    fileprivate static let end: UInt32 = 1 << 13
    /// Bits without a meaning.
    fileprivate static let nothing = Entry(bits: exception)

    fileprivate init(bits: UInt32) { self.bits = bits }

    /// A symbol, without the length of its word.
    fileprivate init(_ value: Int, extra: Int = 0, flags: UInt32 = 0) {
      bits = UInt32(value) << 16 | UInt32(extra) | flags
    }

    /// The same behind a word of a length, of which some bits are looked up elsewhere.
    fileprivate func behind(_ length: Int, less known: Int = 0) -> Entry {
      Entry(bits: bits &+ UInt32(length - known) &* 0x101)
    }
  }

  private let alphabet: Alphabet
  /// What the alphabet's symbols stand for.
  private let symbols: [Entry]
  private let entries: UnsafeMutablePointer<Entry>
  private let capacity: Int
  private let mostBits: Int
  /// How many bits the first table is looked up with.
  private var bits = 0

  init(_ alphabet: Alphabet) {
    self.alphabet = alphabet
    (symbols, mostBits, capacity) =
      switch alphabet {
      case .lengths: (Self.lengthSymbols, 7, 128)
      case .literals: (Self.literalSymbols, 10, 4096)
      case .distances: (Self.distanceSymbols, 8, 2048)
      }
    unsafe entries = .allocate(capacity: capacity)
  }

  deinit { unsafe entries.deallocate() }

  /// For the loop over a block: the table's address and mask, loaded once.
  @unsafe struct Lookup {
    fileprivate let entries: UnsafePointer<Entry>
    fileprivate let mask: UInt64

    /// What the next bits stand for in the first table.
    @inline(__always) subscript(bits: UInt64) -> Entry {
      unsafe entries[Int(truncatingIfNeeded: bits & mask)]
    }

    /// What the next bits of an exception stand for; the bits that the first table took are dropped.
    @inline(__always) func resolve(_ entry: Entry, _ input: inout BitInput) -> Entry {
      guard entry.isContinued else { return entry }
      unsafe input.drop(entry.length)
      let mask: UInt64 = (1 &<< UInt64(entry.bits &>> 8 & 0xf)) &- 1
      return unsafe entries[entry.value + Int(truncatingIfNeeded: input.bits & mask)]
    }
  }

  /// The address and the mask. They are good as long as the table lives and is not built anew.
  @unsafe var lookup: Lookup {
    unsafe Lookup(entries: UnsafePointer(entries), mask: (1 << UInt64(bits)) - 1)
  }

  // MARK: Building

  /// The longest word (section 3.2.7).
  private static let longestWord = 15

  /// Makes the table of a code.
  ///
  /// - Parameters:
  ///   - words: the symbols that have a word, in their order.
  ///   - first: what the alphabet's first symbol is called among them.
  /// - Returns: whether it is a code. All words must have a meaning; but for distances, there may be none or one of a single bit, and for literals just the latter.
  ///   Those that zlib admits are no fewer and no more.
  mutating func build(_ words: CodeWords.Slice, first: Int = 0) -> Bool {
    unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 2 * 16 + CodeWords.capacity) { scratch in
      guard let counts = scratch.baseAddress else { return false }
      unsafe counts.update(repeating: 0, count: 16)
      for number in 0..<(unsafe words.count) { unsafe counts[Int(words.lengths[number])] &+= 1 }
      var longest = Self.longestWord
      while longest > 0, unsafe counts[longest] == 0 { longest -= 1 }
      guard let isComplete = unsafe completeness(counts, longest) else { return false }
      let sorted = unsafe counts + 32
      unsafe Self.sort(words, first, counts, offsets: counts + 16, into: sorted)
      bits = min(longest, mostBits)
      if !isComplete { unsafe entries.update(repeating: .nothing, count: 1 << bits) }
      return unsafe symbols.withUnsafeBufferPointer { symbols in
        unsafe fill(counts, sorted, symbols, longest)
      }
    }
  }

  /// Whether all words have a meaning; nil if the lengths make no code that is admitted.
  private func completeness(_ counts: UnsafePointer<UInt16>, _ longest: Int) -> Bool? {
    // How much is free, in words of the greatest length.
    var free = 1 << Self.longestWord
    for length in stride(from: 1, through: longest, by: 1) {
      free -= unsafe Int(counts[length]) << (Self.longestWord - length)
    }
    if free == 0 { return true }
    let isAdmitted =
      switch alphabet {
      case .lengths: false
      case .literals: longest == 1
      case .distances: longest <= 1
      }
    return free > 0 && isAdmitted ? false : nil
  }

  /// Sorts symbols by the lengths of their words, and by themselves within.
  private static func sort(
    _ words: CodeWords.Slice, _ first: Int, _ counts: UnsafePointer<UInt16>,
    offsets: UnsafeMutablePointer<UInt16>, into sorted: UnsafeMutablePointer<UInt16>
  ) {
    unsafe offsets[1] = 0
    for length in 1..<longestWord { unsafe offsets[length + 1] = offsets[length] &+ counts[length] }
    for number in 0..<(unsafe words.count) {
      let length = unsafe Int(words.lengths[number])
      unsafe sorted[Int(offsets[length])] = words.symbols[number] &- UInt16(truncatingIfNeeded: first)
      unsafe offsets[length] &+= 1
    }
  }

  /// Lays out the words in their order. A word stands in the bits with its first bit lowest, so counting carries downwards.
  private func fill(
    _ counts: UnsafePointer<UInt16>, _ sorted: UnsafePointer<UInt16>, _ symbols: UnsafeBufferPointer<Entry>,
    _ longest: Int
  ) -> Bool {
    var word = 0
    var rank = 0
    // A table of one bit more begins as twice the same: each word stands wherever the bits begin with it.
    for length in stride(from: 1, through: bits, by: 1) {
      let half = 1 << (length - 1)
      if rank > 0 { unsafe (entries + half).update(from: entries, count: half) }
      for _ in 0..<(unsafe Int(counts[length])) {
        unsafe entries[word] = symbols[Int(sorted[rank])].behind(length)
        rank += 1
        word = Self.successor(of: word, length)
      }
    }
    return unsafe longest <= bits || fillSeconds(counts, sorted + rank, symbols, longest, from: word)
  }

  /// Lays out the words, from one on, that are longer than what the first table is looked up with.
  private func fillSeconds(
    _ counts: UnsafePointer<UInt16>, _ sorted: UnsafePointer<UInt16>, _ symbols: UnsafeBufferPointer<Entry>,
    _ longest: Int, from start: Int
  ) -> Bool {
    let size = 1 << bits
    var word = start
    var rank = 0
    var second = (prefix: -1, start: 0, bits: 0)
    var end = size
    for length in stride(from: bits + 1, through: longest, by: 1) {
      for number in 0..<(unsafe Int(counts[length])) {
        if word & (size - 1) != second.prefix {
          let left = unsafe Int(counts[length]) - number
          second = (word & (size - 1), end, unsafe secondBits(counts, length, left, longest))
          end += 1 << second.bits
          guard end <= capacity else { return false }
          unsafe entries[second.prefix] = Entry(
            bits: UInt32(second.start) << 16 | Entry.exception | Entry.continued
              | UInt32(second.bits) << 8 | UInt32(bits))
        }
        let entry = unsafe symbols[Int(sorted[rank])].behind(length, less: bits)
        rank += 1
        var place = word >> bits
        while place < 1 << second.bits {
          unsafe entries[second.start + place] = entry
          place &+= 1 << (length - bits)
        }
        word = Self.successor(of: word, length)
      }
    }
    return true
  }

  /// How many bits a second table has that begins with words of a length, of which some are left: as many as the words take that fill it.
  private func secondBits(
    _ counts: UnsafePointer<UInt16>, _ length: Int, _ left: Int, _ longest: Int
  ) -> Int {
    var size = length - bits
    var taken = left
    while taken < 1 << size, bits + size < longest {
      size += 1
      taken = unsafe taken << 1 + Int(counts[bits + size])
    }
    return size
  }

  private static func successor(of word: Int, _ length: Int) -> Int {
    var bit = 1 << (length - 1)
    while word & bit != 0 { bit >>= 1 }
    return bit == 0 ? 0 : word & (bit - 1) | bit
  }

  // MARK: Symbols

  private static let lengthSymbols = (0..<19).map { Entry($0) }

  /// RFC 1951, section 3.2.5: bytes, the end of the block, and lengths from 3 to 258, of which the last has a symbol of its own. 286 and 287 mean nothing.
  private static let literalSymbols: [Entry] = {
    var symbols = (0..<256).map { Entry($0, flags: Entry.literal) }
    symbols.append(Entry(0, flags: Entry.exception | Entry.end))
    var length = 3
    for number in 0..<28 {
      let extra = max(0, number / 4 - 1)
      symbols.append(Entry(length, extra: extra))
      length += 1 << extra
    }
    return symbols + [Entry(258), .nothing, .nothing]
  }()

  /// The same section: distances from 1 to 32,768. 30 and 31 mean nothing.
  private static let distanceSymbols: [Entry] = {
    var symbols: [Entry] = []
    var distance = 1
    for number in 0..<30 {
      let extra = max(0, number / 2 - 1)
      symbols.append(Entry(distance, extra: extra))
      distance += 1 << extra
    }
    return symbols + [.nothing, .nothing]
  }()
}

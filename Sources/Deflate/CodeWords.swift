/// The symbols of a code that have a word, and how many bits each one's word takes: all that a deflate stream says of a code (RFC 1951, section 3.2.2).
///
/// Of the 316 symbols that two codes may have, a block of a hundred bytes uses fifty; the others are never looked at.
@safe struct CodeWords: ~Copyable {
  /// The most symbols of a code for literals and one for distances (section 3.2.5), with those that mean nothing.
  static let capacity = 288 + 32

  private let symbols: UnsafeMutablePointer<UInt16>
  private let lengths: UnsafeMutablePointer<UInt8>
  /// How many there are.
  private(set) var count = 0

  init() {
    unsafe symbols = .allocate(capacity: Self.capacity)
    unsafe lengths = .allocate(capacity: Self.capacity)
  }

  deinit {
    unsafe symbols.deallocate()
    unsafe lengths.deallocate()
  }

  /// Forgets all.
  mutating func removeAll() { count = 0 }

  /// Adds a symbol, larger than those before, and the length of its word, from 1 to 15.
  @inline(__always) mutating func append(_ symbol: Int, length: Int) {
    precondition(count < Self.capacity, "there are no codes with so many symbols")
    unsafe symbols[count] = UInt16(truncatingIfNeeded: symbol)
    unsafe lengths[count] = UInt8(truncatingIfNeeded: length)
    count &+= 1
  }

  /// How many of the symbols are smaller than one.
  func count(below symbol: Int) -> Int {
    var number = count
    while number > 0, unsafe symbols[number - 1] >= symbol { number -= 1 }
    return number
  }

  /// Some of them, for the making of a table. They are good as long as nothing is changed here.
  @unsafe func slice(_ range: Range<Int>) -> Slice {
    precondition(range.upperBound <= count, "there are not so many symbols")
    return unsafe Slice(
      symbols: symbols + range.lowerBound, lengths: lengths + range.lowerBound, count: range.count)
  }

  /// Some symbols and the lengths of their words.
  @unsafe struct Slice {
    let symbols: UnsafePointer<UInt16>
    let lengths: UnsafePointer<UInt8>
    let count: Int
  }
}

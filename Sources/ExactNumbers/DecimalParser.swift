/// Where a decimal point stands. An exponent may be written with any number of digits, so it is itself a sign and digits.
struct Magnitude: Hashable, Comparable, Sendable {
  static let zero = Magnitude(0)

  /// Exponents that fit; the others are clamped to the sign of `excess` and told apart by their digits.
  private let value: Int
  /// The digits of an exponent too long for `value`, without leading zeros; empty otherwise.
  private let excess: [UInt8]

  init(_ value: Int) {
    self.value = value
    excess = []
  }

  /// An exponent as written, moved by `shift`. Beyond 17 digits the shift, which is bounded by the text's length, cannot change the
  /// order of two exponents unless their digits are almost equal; the digits are then compared first.
  init(isNegative: Bool, digits: [UInt8], shift: Int) {
    let significant = Array(digits.drop { $0 == 0 })
    guard significant.count > 17 else {
      let exponent = significant.reduce(0) { $0 * 10 + Int($1) }
      value = (isNegative ? -exponent : exponent) + shift
      excess = []
      return
    }
    value = isNegative ? .min : .max
    excess = significant
  }

  static func < (left: Magnitude, right: Magnitude) -> Bool {
    if left.value != right.value { return left.value < right.value }
    let shorter =
      left.excess.count == right.excess.count
      ? left.excess.lexicographicallyPrecedes(right.excess) : left.excess.count < right.excess.count
    return left.value == .min ? !shorter && left.excess != right.excess : shorter
  }
}

/// Takes a number's text apart.
struct DecimalParser {
  struct Parts {
    let isNegative: Bool
    let digits: [UInt8]
    let magnitude: Magnitude
  }

  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  /// The parts of the number, or nil if the text is not one.
  mutating func parse() -> Parts? {
    let isNegative = takeSign()
    let whole = takeDigits()
    guard !whole.isEmpty else { return nil }
    var fraction: [UInt8] = []
    if take(".") {
      fraction = takeDigits()
      guard !fraction.isEmpty else { return nil }
    }
    var exponentIsNegative = false
    var exponent: [UInt8] = []
    if take("e") || take("E") {
      exponentIsNegative = takeSign()
      exponent = takeDigits()
      guard !exponent.isEmpty else { return nil }
    }
    guard rest.isEmpty else { return nil }

    let all = whole + fraction
    let leadingZeros = all.prefix { $0 == 0 }.count
    var digits = Array(all.dropFirst(leadingZeros))
    while digits.last == 0 { digits.removeLast() }
    let magnitude = Magnitude(
      isNegative: exponentIsNegative, digits: exponent, shift: whole.count - leadingZeros)
    return Parts(isNegative: isNegative, digits: digits, magnitude: magnitude)
  }

  private mutating func take(_ character: Character) -> Bool {
    guard let byte = rest.first, byte == character.asciiValue else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes a sign, if there is one, and says whether it was a minus.
  private mutating func takeSign() -> Bool {
    if take("-") { return true }
    _ = take("+")
    return false
  }

  private mutating func takeDigits() -> [UInt8] {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest[digits.endIndex...]
    return digits.map { $0 - 0x30 }
  }
}

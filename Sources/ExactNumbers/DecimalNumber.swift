/// A decimal number of any size, exactly as it was written: `-12.50e3` and `-12500` are equal, and no digit is lost.
///
/// It only compares; nothing is computed with it, so a hostile exponent costs nothing.
public struct DecimalNumber: Sendable {
  /// The text it was read from.
  public let text: String

  private let isNegative: Bool
  /// The significant digits, without zeros at either end; empty for zero.
  private let digits: [UInt8]
  /// Where the decimal point stands, counted from before the first digit: 0.digits × 10^magnitude.
  private let magnitude: Magnitude

  /// Reads a number in the grammar of JSON (RFC 8259, section 6), with or without a leading `+`, leading zeros, or digits on
  /// both sides of the point; nil if the text is not one.
  public init?(_ text: String) {
    var parser = DecimalParser(text)
    guard let parts = parser.parse() else { return nil }
    self.text = text
    isNegative = parts.isNegative && !parts.digits.isEmpty
    digits = parts.digits
    magnitude = parts.digits.isEmpty ? .zero : parts.magnitude
  }

  /// A whole number.
  public init(_ value: Int) {
    self.text = String(value)
    isNegative = value < 0
    var digits = String(value.magnitude).utf8.map { $0 - 0x30 }
    magnitude = digits == [0] ? .zero : Magnitude(digits.count)
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
  }

  /// Whether the number has no fraction: `1e3` and `2.0` are whole.
  public var isInteger: Bool { digits.isEmpty || magnitude >= Magnitude(digits.count) }
}

extension DecimalNumber: Comparable, Hashable {
  /// Equal in value, whatever was written.
  public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.isNegative == right.isNegative && left.magnitude == right.magnitude && left.digits == right.digits
  }

  /// Less in value.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isNearerToZero(than: left) : left.isNearerToZero(than: right)
  }

  /// Hashes the value, not the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isNegative)
    hasher.combine(magnitude)
    hasher.combine(digits)
  }

  private func isNearerToZero(than other: DecimalNumber) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    if magnitude != other.magnitude { return magnitude < other.magnitude }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

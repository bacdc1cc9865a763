import ExactNumbers

/// The least and the greatest number that was seen as a key's value.
struct NumberTally: Sendable {
  /// The most characters of a number that is worth showing.
  static let longest = 40

  /// The range of the numbers; nil if there is none, or if a number was too long to be shown.
  var range: ClosedRange<DecimalNumber>? { hasLongNumber ? nil : bounds }

  private var bounds: ClosedRange<DecimalNumber>?
  private var hasLongNumber = false

  /// Counts a number.
  mutating func count(_ number: DecimalNumber?) {
    guard let number else { return }
    guard number.text.utf8.count <= Self.longest else {
      hasLongNumber = true
      return
    }
    let known = bounds ?? number...number
    bounds = min(known.lowerBound, number)...max(known.upperBound, number)
  }
}

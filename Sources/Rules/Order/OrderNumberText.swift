import Wording

/// How messages show order numbers, which have any length.
enum OrderNumberText {
  /// The number as it is, or cut in the middle when nobody would read it.
  static func shown(_ digits: String) -> String {
    digits.utf8.count > 40 ? quoted(digits, limit: 40) : digits
  }
}

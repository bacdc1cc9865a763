/// The parameters behind the question mark of an address, decoded.
struct Query: Sendable {
  private var values: [String: String] = [:]

  /// Reads a query.
  ///
  /// - Throws: `Refusal`, if it cannot be read, or says something twice.
  init(_ text: String?) throws(Refusal) {
    for part in (text ?? "").split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Self.decoded(pair[0])
      guard values.updateValue(pair.count == 2 ? try Self.decoded(pair[1]) : "", forKey: name) == nil else {
        throw Refusal(400, "a parameter of the query is there twice")
      }
    }
  }

  private static func decoded(_ text: Substring) throws(Refusal) -> String {
    guard let decoded = PercentDecoding.decode(String(text.map { $0 == "+" ? " " : $0 })) else {
      throw Refusal(400, "the query is not encoded as it should be")
    }
    return decoded
  }

  /// The value of a parameter; nil without it.
  subscript(_ name: String) -> String? { values[name] }

  /// The value of a parameter that is a whole number.
  func number(_ name: String, in range: ClosedRange<Int>, standard: Int) throws(Refusal) -> Int {
    guard let text = values[name] else { return standard }
    guard let number = ContentRange.number(text).map({ Int($0) }), range.contains(number) else {
      throw Refusal(400, "\(name) takes a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Where a page begins.
  func cursor(_ name: String = "cursor") throws(Refusal) -> PageCursor? {
    guard let text = values[name] else { return nil }
    guard let cursor = PageCursor(text) else {
      throw Refusal(400, "\(name) takes what a page named as \"next\"")
    }
    return cursor
  }
}

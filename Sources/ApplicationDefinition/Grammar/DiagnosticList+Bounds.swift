internal import YAMLTree

extension DiagnosticList {
  /// Reports a pair of bounds of which the lower one is greater.
  mutating func checkOrder<Bound: Comparable>(
    _ lowName: String, _ low: Bound?, _ highName: String, _ high: Bound?, _ given: GivenFields
  ) {
    guard let low, let high, high < low, let bound = given[lowName]?.scalar?.text, let place = given[highName]
    else { return }
    add(expected: "at least \(abbreviated(bound)), as \"\(lowName)\" says", at: place)
  }
}

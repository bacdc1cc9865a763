internal import ExactNumbers
internal import YAMLTree

extension AllowedValue: Distinguishable {
  /// The value that stands at a place; nil if it is none that `enum` can admit.
  init?(_ place: Place) {
    switch place.scalar?.value {
    case .text(let text): self = .text(text)
    case .boolean(let value): self = .boolean(value)
    case .integer, .float:
      guard let number = place.scalar?.decimalNumber else { return nil }
      self = .number(number)
    case .null, nil: return nil
    }
  }

  var identity: AllowedValue? { self }

  var shown: String {
    switch self {
    case .text(let text): inQuotes(text)
    case .number(let number): "the number \(abbreviated(number.text))"
    case .boolean(let value): String(value)
    }
  }
}

import ExactNumbers

/// What makes two scalar keys the same: type and value, not the way they are written.
enum KeyIdentity: Hashable {
  /// `1.0`, `1.00` and `10e-1` are one key.
  case float(DecimalNumber)
  /// The text's UTF-8: Swift's strings would also be equal if they only look alike, as a composed and a decomposed `é` do.
  case text([UInt8])
  /// Nulls, booleans and integers, whose values have one form; and `.inf`, `-.inf`, `.nan`.
  case other(YAMLScalar.Value)

  init(_ value: YAMLScalar.Value) {
    switch value {
    case .float(let text):
      self = DecimalNumber(text).map(KeyIdentity.float) ?? .other(value)
    case .text(let text):
      self = .text(Array(text.utf8))
    case .null, .boolean, .integer:
      self = .other(value)
    }
  }
}

/// A scalar, with its text and what the YAML 1.2 core schema takes it for.
public struct YAMLScalar: Sendable, Hashable {
  /// What a scalar is, by the YAML 1.2 core schema (section 10.3.2). `no`, `on` and `12:30` are texts there.
  public enum Value: Sendable, Hashable {
    /// `null`, `Null`, `NULL`, `~` or nothing.
    case null
    /// `true`, `True`, `TRUE`, `false`, `False`, `FALSE`.
    case boolean(Bool)
    /// A whole number of any size, as a plain decimal text: `0x1F` is `31`, `+07` is `7`, `-0` is `0`.
    case integer(String)
    /// A number with a fraction or an exponent, as JSON writes it: `.5` is `0.5`, `1.` is `1.0`, `+01.5e3` is `1.5e3`; and
    /// `.inf`, `-.inf`, `.nan`.
    case float(String)
    /// Anything else, and everything in quotation marks or block style.
    case text(String)
  }

  /// The characters of the scalar, after unescaping and folding.
  public let text: String
  /// What the core schema, or the scalar's tag, takes it for.
  public let value: Value

  /// A scalar, with its text and its meaning.
  public init(text: String, value: Value) {
    self.text = text
    self.value = value
  }
}

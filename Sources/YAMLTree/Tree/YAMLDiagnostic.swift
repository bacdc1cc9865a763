/// Something that is wrong with a YAML text.
public struct YAMLDiagnostic: Error, Sendable, Hashable {
  /// What kind of thing is wrong.
  public enum Kind: String, Sendable {
    /// The text does not follow the YAML grammar.
    case syntax
    /// The bytes are not UTF-8 (or UTF-16 with a byte order mark), or hold a control character, such as NUL, that YAML does
    /// not admit.
    case encoding
    /// A mapping holds the same key twice.
    case duplicateKey
    /// There is more than one document in the text.
    case severalDocuments
    /// An alias names no anchor or a node that it lies in, or aliases would expand beyond the limits.
    case alias
    /// The text nests deeper, or is larger, than the limits allow, or memory ran out.
    case limit
    /// A tag asks for a type that the core schema does not have, or that the node does not fit.
    case tag
  }

  /// What kind of thing is wrong.
  public let kind: Kind
  /// What is wrong and what to do, on one line. Keys, anchors and tags that it names are shortened and escaped.
  public let message: String
  /// Where it is.
  public let mark: YAMLMark

  /// Something that is wrong with a YAML text.
  public init(_ kind: Kind, _ message: String, at mark: YAMLMark) {
    self.kind = kind
    self.message = message
    self.mark = mark
  }
}

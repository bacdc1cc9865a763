import Wording

/// The tags of the core schema (YAML 1.2.2, section 10.3.1, with those of the failsafe and JSON schemas).
enum CoreTag: String, CaseIterable {
  case text = "str"
  case integer = "int"
  case float = "float"
  case boolean = "bool"
  case null = "null"
  case sequence = "seq"
  case mapping = "map"

  /// The tag `!`: whatever the text looks like, a scalar is a text, a list a list and a mapping a mapping (section 3.3.2).
  static let nonSpecific = "!"

  private static let prefix = "tag:yaml.org,2002:"

  /// The tag with this full name, as libyaml gives it; nil for one that the schema does not have.
  init?(_ tag: String) {
    guard tag.hasPrefix(Self.prefix) else { return nil }
    self.init(rawValue: String(tag.dropFirst(Self.prefix.count)))
  }

  /// What a scalar with this tag and text is, in whatever style it is written; nil if the text does not fit.
  func value(of text: String) throws(NumberTooLong) -> YAMLScalar.Value? {
    switch self {
    case .text: .text(text)
    case .integer: try CoreSchema.integer(text)
    case .float: CoreSchema.float(text)
    case .boolean: CoreSchema.boolean(text)
    case .null: CoreSchema.null(text)
    case .sequence, .mapping: nil
    }
  }

  /// Says that a tag does not suit its node, or no node at all.
  static func mismatch(_ tag: String, node: String, at mark: YAMLMark) -> YAMLDiagnostic {
    if let known = CoreTag(tag) {
      return YAMLDiagnostic(.tag, "\(node) is not what the tag !!\(known.rawValue) asks for", at: mark)
    }
    let admitted = listed(allCases.map { "!!\($0.rawValue)" })
    return YAMLDiagnostic(
      .tag, "the tag \(shown(tag)) is unknown; leave it out, or write \(admitted)",
      at: mark)
  }
}

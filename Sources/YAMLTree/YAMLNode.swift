/// A place in YAML text, as libyaml's `yaml_mark_t` gives it, but counted from 1.
public struct YAMLMark: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int
  /// The byte offset from the start of the text, from 0.
  public let offset: Int

  /// A place in YAML text.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

/// One node of a YAML document, with the marks of its first character and of the place behind its last one.
public struct YAMLNode: Sendable {
  /// What a node holds.
  public indirect enum Content: Sendable {
    /// A text, number, boolean or null.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values in the order of the text; duplicate keys are kept here and named in the diagnostics.
    case mapping([YAMLMember])
  }

  /// What the node holds; aliases are already replaced by what they stand for.
  public let content: Content
  /// The node's first character.
  public let start: YAMLMark
  /// The place behind the node's last character.
  public let end: YAMLMark

  /// One node of a YAML document.
  public init(content: Content, start: YAMLMark, end: YAMLMark) {
    self.content = content
    self.start = start
    self.end = end
  }
}

/// A key of a mapping and its value.
public struct YAMLMember: Sendable {
  /// The key; usually, but not always, a scalar.
  public let key: YAMLNode
  /// The value.
  public let value: YAMLNode

  /// A key of a mapping and its value.
  public init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

/// A scalar, with its text and what the YAML 1.2 core schema takes it for.
public struct YAMLScalar: Sendable, Hashable {
  /// What a scalar is, by the YAML 1.2 core schema (section 10.3.2). `no`, `on` and `12:30` are texts there.
  public enum Value: Sendable, Hashable {
    /// `null`, `Null`, `NULL`, `~` or nothing.
    case null
    /// `true`, `True`, `TRUE`, `false`, `False`, `FALSE`.
    case boolean(Bool)
    /// A whole number of any size, as a plain decimal text: `0x1F` is `31`, `+07` is `7`.
    case integer(String)
    /// A number with a fraction or an exponent, as it is written but for a leading `+`; `.inf`, `-.inf`, `.nan`.
    case float(String)
    /// Anything else, and everything in quotation marks or block style.
    case text(String)
  }

  /// The characters of the scalar, after unescaping and folding.
  public let text: String
  /// What the core schema takes it for.
  public let value: Value

  /// A scalar, with its text and its meaning.
  public init(text: String, value: Value) {
    self.text = text
    self.value = value
  }
}

/// Something that is wrong with a YAML text.
public struct YAMLDiagnostic: Error, Sendable, Hashable {
  /// What kind of thing is wrong.
  public enum Kind: String, Sendable {
    /// The text does not follow the YAML grammar.
    case syntax
    /// The bytes are not UTF-8 (or another encoding that YAML admits).
    case encoding
    /// A mapping holds the same key twice.
    case duplicateKey
    /// There is more than one document in the text.
    case severalDocuments
    /// An alias names no anchor, or aliases would expand beyond the limit.
    case alias
    /// The text nests deeper, or is larger, than the limits allow.
    case limit
    /// A tag asks for a type that the core schema does not have, or that the scalar's text does not fit.
    case tag
  }

  /// What kind of thing is wrong.
  public let kind: Kind
  /// What is wrong and what to do, on one line.
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

/// How much of a YAML text is accepted.
public struct YAMLLimits: Sendable {
  /// The most bytes a text may have.
  public var bytes: Int
  /// The deepest nesting of lists and mappings.
  public var depth: Int
  /// The most nodes a tree may have once aliases are replaced.
  public var nodes: Int

  /// How much of a YAML text is accepted: 4 MiB, 64 levels and 200,000 nodes unless said otherwise.
  public init(bytes: Int = 4 << 20, depth: Int = 64, nodes: Int = 200_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }
}

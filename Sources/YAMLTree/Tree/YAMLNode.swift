/// One node of a YAML document, with the marks of its first character and of the place behind its last one.
public struct YAMLNode: Sendable {
  /// What a node holds.
  public enum Content: Sendable {
    /// A text, number, boolean or null.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values in the order of the text; duplicate keys are kept here and named in the diagnostics.
    case mapping([YAMLMember])
  }

  /// What the node holds; an alias is already replaced by what it stands for.
  public let content: Content
  /// The node's first character, or that of its tag or anchor. Where an alias stands for the node, the alias's; the nodes
  /// inside it keep the marks of the text that the alias repeats.
  public let start: YAMLMark
  /// The place behind the node's last character, as libyaml sees it: a block scalar takes the line breaks that follow it, a list
  /// or mapping in block style reaches to the next thing that is not a comment.
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
  /// The key; usually, but not always, a scalar. `<<` is a text like any other: the core schema has no merge key.
  public let key: YAMLNode
  /// The value.
  public let value: YAMLNode
  /// Whether the key stands in the mapping already, before this one. The reader reports that.
  public let isRepeated: Bool

  /// A key of a mapping and its value.
  public init(key: YAMLNode, value: YAMLNode, isRepeated: Bool = false) {
    self.key = key
    self.value = value
    self.isRepeated = isRepeated
  }
}

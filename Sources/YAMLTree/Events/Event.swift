/// One event of libyaml's, as far as a tree needs it.
struct Event {
  enum Kind {
    /// A document begins.
    case documentStart
    /// A node that stands for the node with this anchor.
    case alias(String)
    /// A scalar; `isPlain` if it has neither quotation marks nor block style.
    case scalar(String, isPlain: Bool, NodeProperties)
    /// A list begins.
    case sequenceStart(NodeProperties)
    /// A mapping begins.
    case mappingStart(NodeProperties)
    /// The list or mapping that began last ends.
    case collectionEnd
  }

  let kind: Kind
  let start: YAMLMark
  let end: YAMLMark
}

/// What may stand before a node: `&anchor` and `!tag`.
struct NodeProperties {
  let anchor: String?
  /// The tag with its handle replaced: `!!str` is `tag:yaml.org,2002:str`.
  let tag: String?
}

/// A list or mapping whose end has not been read yet.
struct OpenCollection {
  let isMapping: Bool
  let start: YAMLMark
  /// The number of its anchor, if it has one.
  let anchor: Int?
  /// The weight of what was read so far.
  private(set) var weight = Weight(depth: 1)

  private var items: [YAMLNode] = []
  private var members: [YAMLMember] = []
  /// The key whose value comes next, and whether it is there already.
  private var key: (node: YAMLNode, isRepeated: Bool)?
  private var keysSeen: [KeyIdentity: YAMLMark] = [:]

  init(isMapping: Bool, start: YAMLMark, anchor: Int?) {
    self.isMapping = isMapping
    self.start = start
    self.anchor = anchor
  }

  /// What the finished collection is.
  var content: YAMLNode.Content { isMapping ? .mapping(members) : .sequence(items) }

  /// Adds an item, a key or a value, whichever comes next. Returns what is wrong with it: a key that is there already.
  mutating func add(_ node: YAMLNode, _ weight: Weight) -> YAMLDiagnostic? {
    self.weight.add(weight)
    guard isMapping else {
      items.append(node)
      return nil
    }
    if let key {
      members.append(YAMLMember(key: key.node, value: node, isRepeated: key.isRepeated))
      self.key = nil
      return nil
    }
    let fault = duplicate(node)
    key = (node, isRepeated: fault != nil)
    return fault
  }

  private mutating func duplicate(_ key: YAMLNode) -> YAMLDiagnostic? {
    guard case .scalar(let scalar) = key.content else { return nil }
    let identity = KeyIdentity(scalar.value)
    guard let first = keysSeen[identity] else {
      keysSeen[identity] = key.start
      return nil
    }
    return YAMLDiagnostic(
      .duplicateKey,
      "the key \(shown(scalar.text)) already stands at line \(first.line), "
        + "column \(first.column); a mapping holds a key once",
      at: key.start)
  }
}

/// An object's members beside a list of names: which member each name stands for, found in one walk that makes no string.
public struct JSONKeyMatch: Sendable {
  /// The object.
  public let object: JSONValue
  /// For each name the index of its key, the last if there are several; 0, which no key has, for a name that the object lacks.
  private var keys: [UInt32] = []
  /// The indices of the keys that have none of the names, in the order of the text.
  private var others: [UInt32] = []

  /// Matches the members of a value with names in UTF-8, byte for byte; a value that is no object has none.
  public init(_ object: JSONValue, names: [[UInt8]]) {
    self.object = object
    keys.reserveCapacity(names.count)
    for _ in names.indices { keys.append(0) }
    let tree = object.tree
    let node = object.node
    guard node.kind == .object else { return }
    var key = object.index + 1
    // Texts mostly name their keys in the same order as the list: the search goes on where the last one ended.
    var likely = 0
    while key < node.end {
      if let position = Self.position(of: key, of: tree, in: names, from: likely) {
        keys[position] = UInt32(truncatingIfNeeded: key)
        likely = position + 1
      } else {
        others.append(UInt32(truncatingIfNeeded: key))
      }
      key = tree.indexAfterMember(key)
    }
  }

  /// Whether the object has a member of the name at this position of the list.
  public func hasMember(_ position: Int) -> Bool { keys[position] != 0 }

  /// The value of the name at this position of the list; nil if it is missing. Of several values of the same key the last one counts, as with most readers
  /// (RFC 8259, section 4).
  public subscript(position: Int) -> JSONValue? {
    let key = keys[position]
    return key == 0 ? nil : JSONValue(tree: object.tree, index: Int(key) + 1)
  }

  /// Whether there are members whose keys are not in the list.
  public var hasOtherMembers: Bool { !others.isEmpty }

  /// The members whose keys are not in the list, in the order of the text.
  public var otherMembers: [JSONMember] {
    others.map { JSONMember(tree: object.tree, index: Int($0)) }
  }

  private static func position(
    of key: Int, of tree: JSONTree, in names: [[UInt8]], from start: Int
  ) -> Int? {
    func isName(_ position: Int) -> Bool {
      let name = names[position]
      return tree.key(at: key, equals: name.span)
    }
    return (start..<max(start, names.count)).first(where: isName)
      ?? (0..<min(start, names.count)).first(where: isName)
  }
}

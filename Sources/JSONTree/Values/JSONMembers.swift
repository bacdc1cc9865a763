/// A member of an object: a key and its value.
public struct JSONMember: Sendable {
  let tree: JSONTree
  /// The index of the key's node; the value's is the next.
  let index: Int

  /// The key's characters, escapes replaced. Untrusted, and of any length.
  public var key: String { tree.text(at: index) }

  /// The key's opening quotation mark in the text, from 0.
  public var keyOffset: Int { Int(tree.nodes[index].offset) }

  /// The line and column of the key's opening quotation mark.
  public var keyPosition: JSONPosition { tree.position(ofOffset: keyOffset) }

  /// The member's value.
  public var value: JSONValue { JSONValue(tree: tree, index: index + 1) }

  /// Whether the key has this name, byte for byte in UTF-8. Makes no string.
  public func hasKey(_ name: String) -> Bool { tree.key(at: index, equals: name.utf8Span.span) }

  /// Whether the key is this one, given in UTF-8.
  public func hasKey(utf8 name: [UInt8]) -> Bool { tree.key(at: index, equals: name.span) }
}

/// Members of an object, in the order of the text, duplicate keys included.
public struct JSONMembers: Sequence, Sendable {
  private let object: JSONValue
  private let name: String?

  /// All members, or those of one name; none if the value is not an object.
  init(of object: JSONValue, named name: String? = nil) {
    self.object = object
    self.name = name
  }

  /// Starts with the first member.
  public func makeIterator() -> Iterator { Iterator(of: object, named: name) }

  /// Goes from member to member.
  public struct Iterator: IteratorProtocol, Sendable {
    private let tree: JSONTree
    private let name: String?
    private var index: Int
    private let end: Int

    init(of object: JSONValue, named name: String?) {
      tree = object.tree
      self.name = name
      index = object.index + 1
      end = object.node.kind == .object ? Int(object.node.end) : index
    }

    /// The next member, or nil after the last one.
    public mutating func next() -> JSONMember? {
      while index < end {
        let key = index
        index = tree.indexAfterMember(key)
        if let name, !tree.key(at: key, equals: name.utf8Span.span) { continue }
        return JSONMember(tree: tree, index: key)
      }
      return nil
    }
  }
}

extension JSONValue {
  /// The members of an object in the order of the text, duplicate keys included; none for any other value.
  public var members: JSONMembers { JSONMembers(of: self) }

  /// All members of an object whose key is `name`, byte for byte in UTF-8; none for any other value. No key
  /// is made a string.
  public func members(named name: String) -> JSONMembers { JSONMembers(of: self, named: name) }

  /// Whether an object has a member of this name; false for any other value.
  public func hasKey(_ name: String) -> Bool {
    var members = members(named: name).makeIterator()
    return members.next() != nil
  }
}

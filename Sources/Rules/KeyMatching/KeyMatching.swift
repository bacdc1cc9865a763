import ApplicationDefinition
public import JSONTree

/// A document's dictionaries beside the keys that the definition lists for them: one walk, which every rule about keys and values reads.
///
/// A document of which nothing is asked costs nothing.
public struct KeyMatching: Sendable {
  /// The document's dictionary, followed by those of its values for which the definition lists keys in turn; empty if the document is no dictionary, or
  /// nothing is asked of it.
  public private(set) var dictionaries: [MatchedDictionary] = []

  /// Nothing to match: the document is not a dictionary, or cannot be read.
  public init() {}

  /// Matches a document's root; nothing is matched if it is not a dictionary.
  public init(_ root: JSONValue, _ asked: AskedKeys) {
    guard root.kind == .object, asked.asksForSomething else { return }
    dictionaries = [MatchedDictionary(root, asked)]
    // A dictionary is followed only where the definition lists its keys, so the definition bounds the walk, not the document.
    var next = 0
    while next < dictionaries.count {
      if !dictionaries[next].asked.nestingPositions.isEmpty { appendDictionaries(in: dictionaries[next]) }
      next += 1
    }
  }

  private mutating func appendDictionaries(in outer: MatchedDictionary) {
    for position in outer.asked.nestingPositions {
      guard let keys = outer.asked.list[position].keys, let value = outer.value(at: position),
        value.kind == .object
      else { continue }
      dictionaries.append(MatchedDictionary(value, keys))
    }
  }

  /// Calls `body` with each of `dictionaries`, none of which is copied for it.
  func forEachDictionary(_ body: (borrowing MatchedDictionary) -> Void) {
    let all = dictionaries.span
    for position in all.indices { body(all[position]) }
  }
}

extension KeyMatching {
  /// Calls `body` with every value that is present and for which the definition sets a constraint.
  func forEachValue(
    having constraint: AskedKeys.Constraint, _ body: (JSONValue, AskedKey) -> Void
  ) {
    forEachDictionary { dictionary in
      for position in dictionary.asked.positions(having: constraint) {
        guard let value = dictionary.value(at: position) else { continue }
        body(value, dictionary.asked.list[position])
      }
    }
  }

  /// As `forEachValue`, without values of another type than the definition wants: `wrong-type` reports those, and what else is wrong with them
  /// follows from that.
  func forEachWellTypedValue(
    having constraint: AskedKeys.Constraint, _ body: (JSONValue, AskedKey) -> Void
  ) {
    forEachValue(having: constraint) { value, key in
      if let type = key.requirement.type, !value.isOf(type.value) { return }
      body(value, key)
    }
  }
}

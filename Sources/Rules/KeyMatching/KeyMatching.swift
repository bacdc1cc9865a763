public import ApplicationDefinition
public import JSONTree

/// A document's dictionaries beside the keys that the definition lists for them: one walk, which every rule about keys and values reads.
///
/// A document of which nothing is asked costs nothing; one without nested dictionaries costs two allocations.
public struct KeyMatching: Sendable {
  /// The document's dictionary, followed by those of its values for which the definition lists keys in turn.
  public private(set) var dictionaries: [MatchedDictionary] = []

  /// Nothing to match: the document is not a dictionary, or cannot be read.
  public init() {}

  /// Matches a document's root; nothing is matched if it is not a dictionary.
  public init(_ root: JSONValue, _ requirements: KeyRequirements) {
    guard root.kind == .object, requirements.asksForSomething else { return }
    dictionaries.append(MatchedDictionary(root, requirements))
    // A dictionary is followed only where the definition lists its keys, so the definition bounds the walk, not the document.
    var next = 0
    while next < dictionaries.count {
      appendDictionaries(in: dictionaries[next])
      next += 1
    }
  }

  private mutating func appendDictionaries(in outer: MatchedDictionary) {
    let requirements = outer.requirements.list.span
    for index in requirements.indices {
      guard let keys = requirements[index].keys, keys.asksForSomething,
        let value = outer.values[index], value.kind == .object
      else { continue }
      dictionaries.append(MatchedDictionary(value, keys))
    }
  }
}

extension KeyMatching {
  /// Calls `body` with every value that is present and for which the definition sets a constraint.
  ///
  /// Requirements are large and constraints rare: one is asked for by a closure that is inlined, so that nothing else of a requirement is
  /// copied for the many keys without it.
  func forEachValue<Constraint>(
    with constraint: (KeyRequirement) -> Constraint?, _ body: (Constraint, JSONValue, KeyRequirement) -> Void
  ) {
    for dictionary in dictionaries {
      // Through a span, so that no requirement is copied: each has a dozen references.
      let requirements = dictionary.requirements.list.span
      for index in requirements.indices {
        guard let constraint = constraint(requirements[index]), let value = dictionary.values[index] else {
          continue
        }
        body(constraint, value, requirements[index])
      }
    }
  }

  /// As `forEachValue`, but only with values of the type that is asked for: a value of another type is `wrong-type`'s alone.
  func forEachWellTypedValue<Constraint>(
    with constraint: (KeyRequirement) -> Constraint?, _ body: (Constraint, JSONValue, KeyRequirement) -> Void
  ) {
    forEachValue(with: constraint) { constraint, value, requirement in
      if let type = requirement.type, !value.isOf(type.value) { return }
      body(constraint, value, requirement)
    }
  }
}

extension KeyRequirements {
  /// Whether there is anything to check: a listed key, or a word on keys that are not listed. Where the definition is silent on a dictionary's
  /// keys, they are all as good as known.
  var asksForSomething: Bool { !list.isEmpty || unknownKeys != nil }
}

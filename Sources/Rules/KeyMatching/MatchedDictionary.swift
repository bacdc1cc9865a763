public import ApplicationDefinition
public import JSONTree

/// One dictionary of a document beside the keys that the definition lists for it.
public struct MatchedDictionary: Sendable {
  let asked: AskedKeys
  private let match: JSONKeyMatch

  /// The dictionary.
  public var value: JSONValue { match.object }
  /// What is asked of its keys.
  public var requirements: KeyRequirements { asked.requirements }

  /// Matches a dictionary's members with the listed keys, byte for byte.
  init(_ value: JSONValue, _ asked: AskedKeys) {
    self.asked = asked
    match = JSONKeyMatch(value, names: asked.names)
  }

  /// The value of a listed key, by its position in the list; nil if it is missing.
  ///
  /// Of several values of the same key the last one counts, as with most readers; `duplicate-key` reports that there are others.
  func value(at position: Int) -> JSONValue? { match[position] }

  /// For each listed key, in the order of the definition, its value; nil if it is missing.
  public var values: [JSONValue?] { asked.list.indices.map { match[$0] } }

  /// Whether there are members whose keys are not listed.
  var hasUnknownMembers: Bool { match.hasOtherMembers }

  /// The members whose keys are not listed, in the order of the document.
  public var unknownMembers: [JSONMember] { match.otherMembers }

  /// The listed keys that the dictionary must have and has not.
  var missingKeys: [KeyRequirement] {
    var missing: [KeyRequirement] = []
    for position in asked.requiredPositions where !match.hasMember(position) {
      missing.append(asked.list[position].requirement)
    }
    return missing
  }
}

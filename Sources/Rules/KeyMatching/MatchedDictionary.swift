public import ApplicationDefinition
public import JSONTree

/// One dictionary of a document beside the keys that the definition lists for it.
public struct MatchedDictionary: Sendable {
  /// The dictionary.
  public let value: JSONValue
  /// What is asked of its keys.
  public var requirements: KeyRequirements { asked.requirements }
  let asked: AskedKeys
  /// For each listed key, in the order of the definition, its value; nil if it is missing.
  ///
  /// Of several values of the same key the last one counts, as with most readers (RFC 8259, section 4); `duplicate-key` reports
  /// that there are others.
  public let values: [JSONValue?]
  /// The members whose keys are not listed, in the order of the document.
  public let unknownMembers: [JSONMember]

  /// Matches a dictionary's members with the listed keys, byte for byte.
  init(_ value: JSONValue, _ asked: AskedKeys) {
    self.value = value
    self.asked = asked
    let list = asked.list
    var values = [JSONValue?](repeating: nil, count: list.count)
    var unknownMembers: [JSONMember] = []
    // Documents mostly name their keys in the same order as the definition: the search goes on where the last one ended.
    var likely = 0
    for member in value.members {
      if let index = Self.index(of: member, in: list, from: likely) {
        values[index] = member.value
        likely = index + 1
      } else {
        unknownMembers.append(member)
      }
    }
    self.values = values
    self.unknownMembers = unknownMembers
  }

  /// The listed keys that the dictionary must have and has not.
  var missingKeys: [KeyRequirement] {
    var missing: [KeyRequirement] = []
    for (key, value) in zip(asked.list, values) where value == nil && key.requirement.isRequired {
      missing.append(key.requirement)
    }
    return missing
  }

  private static func index(of member: JSONMember, in list: [AskedKey], from start: Int) -> Int? {
    for index in start..<max(start, list.count) where member.hasKey(utf8: list[index].name) { return index }
    for index in 0..<min(start, list.count) where member.hasKey(utf8: list[index].name) { return index }
    return nil
  }
}

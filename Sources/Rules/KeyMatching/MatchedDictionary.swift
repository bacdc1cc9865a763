public import ApplicationDefinition
public import JSONTree

/// One dictionary of a document beside the keys that the definition lists for it.
public struct MatchedDictionary: Sendable {
  /// The dictionary.
  public let value: JSONValue
  /// What is asked of its keys.
  public let requirements: KeyRequirements
  /// For each listed key, in the order of the definition, its value; nil if it is missing.
  ///
  /// Of several values of the same key the last one counts, as with most readers (RFC 8259, section 4); `duplicate-key` reports
  /// that there are others.
  public let values: [JSONValue?]
  /// The members whose keys are not listed, in the order of the document.
  public let unknownMembers: [JSONMember]

  /// Matches a dictionary's members with the listed keys, byte for byte.
  init(_ value: JSONValue, _ requirements: KeyRequirements) {
    self.value = value
    self.requirements = requirements
    var values = [JSONValue?](repeating: nil, count: requirements.list.count)
    var unknownMembers: [JSONMember] = []
    // Documents mostly name their keys in the same order as the definition: the search goes on where the last one ended.
    var likely = 0
    let list = requirements.list.span
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
    let list = requirements.list.span
    for index in list.indices where values[index] == nil && list[index].isRequired { missing.append(list[index]) }
    return missing
  }

  private static func index(of member: JSONMember, in list: Span<KeyRequirement>, from start: Int) -> Int? {
    for index in start..<max(start, list.count) where member.hasKey(list[index].name) { return index }
    for index in 0..<min(start, list.count) where member.hasKey(list[index].name) { return index }
    return nil
  }
}

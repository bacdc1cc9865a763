import JSONTree

/// What was seen of the dictionaries at one place of a document.
struct DictionaryTally: Sendable {
  /// How many there were.
  private(set) var dictionaries = 0
  /// The keys, in the order in which they were met.
  private(set) var keys: [KeyTally] = []
  /// How often a key was met that is not listed, because it is too long or because there are too many.
  private(set) var unlisted = 0

  private var positions: [ExactText: Int] = [:]

  /// Counts one dictionary.
  ///
  /// - Parameters:
  ///   - levels: how many levels of dictionaries are looked into, this one included; at least 1.
  ///   - room: how many more keys may be listed in the whole document.
  mutating func count(_ dictionary: JSONValue, levels: Int, room: inout Int) {
    dictionaries += 1
    for member in dictionary.members {
      guard let position = position(of: ExactText(member.key), room: &room) else {
        unlisted += 1
        continue
      }
      // The number of the dictionary tells a key's second occurrence in it, which is not counted, from its first.
      keys[position].count(member.value, inDictionary: dictionaries, levels: levels - 1, room: &room)
    }
  }

  /// Where a key stands in the list; nil if it has no place there.
  private mutating func position(of key: ExactText, room: inout Int) -> Int? {
    guard key.text.utf8.count <= ExactText.longest else { return nil }
    if let known = positions[key] { return known }
    guard room > 0 else { return nil }
    room -= 1
    positions[key] = keys.count
    keys.append(KeyTally(key))
    return keys.count - 1
  }
}

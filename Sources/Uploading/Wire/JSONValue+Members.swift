import JSONTree

extension JSONValue {
  /// The value of a key; nil without it. Of several equal keys the first counts.
  func firstMember(_ name: String) -> JSONValue? {
    var members = members(named: name).makeIterator()
    return members.next()?.value
  }

  /// The text of a key; nil if there is none.
  func text(_ name: String) -> String? { firstMember(name)?.string }

  /// The whole number of a key; nil if there is none.
  func integer(_ name: String) -> Int? { firstMember(name)?.numberText.flatMap { Int($0) } }
}

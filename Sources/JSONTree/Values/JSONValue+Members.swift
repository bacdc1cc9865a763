extension JSONValue {
  /// The value of a key; nil without it, or if this is no object. Of several equal keys the first counts.
  public func member(_ name: String) -> JSONValue? {
    var members = members(named: name).makeIterator()
    return members.next()?.value
  }

  /// The text of a key; nil if there is none.
  public func text(_ name: String) -> String? { member(name)?.string }

  /// The whole number of a key; nil if there is none.
  public func integer(_ name: String) -> Int? { member(name)?.numberText.flatMap { Int($0) } }
}

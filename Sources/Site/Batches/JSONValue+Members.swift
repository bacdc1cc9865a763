import JSONTree

extension JSONValue {
  /// The value of a key; nil without it. Of several equal keys the first counts.
  func member(_ name: String) -> JSONValue? {
    var members = members(named: name).makeIterator()
    return members.next()?.value
  }

  /// The text of a key; nil if there is none.
  func text(_ name: String) -> String? { member(name)?.string }
}

extension JSONWriter {
  /// A member whose value is a text, or nothing at all.
  mutating func memberIfPresent(_ name: String, _ value: String?) throws(Failure) {
    if let value { try member(name, value) }
  }

  /// A member whose value is a text or `null`.
  mutating func memberOrNull(_ name: String, _ value: String?) throws(Failure) {
    try key(name)
    if let value { try string(value) } else { try null() }
  }

  /// A member whose value is a whole number or `null`.
  mutating func memberOrNull(_ name: String, _ value: Int?) throws(Failure) {
    try key(name)
    if let value { try int(value) } else { try null() }
  }
}

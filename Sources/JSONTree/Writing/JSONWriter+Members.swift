/// Members in one call each.
extension JSONWriter {
  /// A member whose value is a text.
  public mutating func member(_ name: String, _ value: String) throws(Failure) {
    try key(name)
    try string(value)
  }

  /// A member whose value is a whole number.
  public mutating func member(_ name: String, _ value: Int) throws(Failure) {
    try key(name)
    try int(value)
  }

  /// Writes a key and a text, or nothing at all.
  public mutating func memberIfPresent(_ name: String, _ value: String?) throws(Failure) {
    if let value { try member(name, value) }
  }

  /// Writes a key and a text, or `null`.
  public mutating func memberOrNull(_ name: String, _ value: String?) throws(Failure) {
    try key(name)
    if let value { try string(value) } else { try null() }
  }

  /// Writes a key and a whole number, or `null`.
  public mutating func memberOrNull(_ name: String, _ value: Int?) throws(Failure) {
    try key(name)
    if let value { try int(value) } else { try null() }
  }
}

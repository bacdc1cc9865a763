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
}

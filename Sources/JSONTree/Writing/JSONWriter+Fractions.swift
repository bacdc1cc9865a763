extension JSONWriter {
  /// A member whose value is a number with three digits behind its point: of 1,234 thousandths, `1.234`. A negative one is written as 0.
  public mutating func member(_ name: String, thousandths value: Int) throws(Failure) {
    try key(name)
    let value = max(0, value)
    let fraction = String(value % 1000)
    try write(
      ascii: "\(value / 1000)." + String(repeating: "0", count: 3 - fraction.utf8.count) + fraction)
  }
}

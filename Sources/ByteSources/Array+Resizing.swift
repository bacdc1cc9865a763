extension [UInt8] {
  /// Makes the array so long, to be written over: what is new in it is zero, and what was there is not moved or set anew.
  package mutating func resize(to length: Int) {
    if count >= length {
      removeLast(count - length)
    } else if length <= capacity, length - count <= 4096 {
      append(contentsOf: repeatElement(0, count: length - count))
    } else {
      self = [UInt8](repeating: 0, count: length)
    }
  }
}

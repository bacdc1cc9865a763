extension [UInt8] {
  /// Makes the array so long, to be written over as a whole: what it holds means nothing until then.
  package mutating func resize(to length: Int) {
    if count >= length {
      removeLast(count - length)
      return
    }
    // To set a large directory to zero first takes as long as to read it.
    removeAll(keepingCapacity: true)
    append(addingCapacity: length) { room in
      unsafe room.withUnsafeMutableBufferPointer { _, count in count = length }
    }
  }
}

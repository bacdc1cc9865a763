/// Extra fields (APPNOTE 4.5): a list of an id, a length and so many bytes.
enum ExtraFields {
  static let zip64: UInt16 = 0x0001
  static let unicodePath: UInt16 = 0x7075

  /// The bytes of the first field with an id, or nil. A field that overruns its surroundings ends the search.
  static func find(_ id: UInt16, in bytes: RawSpan, _ range: Range<Int>) -> Range<Int>? {
    var position = range.lowerBound
    while range.upperBound - position >= 4 {
      let start = position + 4
      let end = start + Int(bytes.uint16(at: position + 2))
      guard end <= range.upperBound else { return nil }
      if bytes.uint16(at: position) == id { return start..<end }
      position = end
    }
    return nil
  }
}

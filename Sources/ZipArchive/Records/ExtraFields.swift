/// Extra fields (APPNOTE 4.5): a list of an id, a length and so many bytes.
enum ExtraFields {
  static let zip64: UInt16 = 0x0001
  static let unicodePath: UInt16 = 0x7075
  static let unicodeComment: UInt16 = 0x6375
  static let aes: UInt16 = 0x9901

  /// One field: its id, and where its bytes lie.
  struct Field {
    let id: UInt16
    let content: Range<Int>
  }

  /// What stands at a place in a list of fields.
  enum Step {
    case field(Field)
    /// A field that is longer than what is left.
    case overrun(id: UInt16, declared: Int, left: Int)
    /// Fewer bytes than a field's header takes.
    case rest(Range<Int>)
    case end
  }

  /// What stands at `position` in the list that ends at `end`.
  static func step(_ bytes: RawSpan, at position: Int, end: Int) -> Step {
    let left = end - position
    guard left >= 4 else { return left == 0 ? .end : .rest(position..<end) }
    let id = bytes.uint16(at: position)
    let length = Int(bytes.uint16(at: position + 2))
    guard length <= left - 4 else { return .overrun(id: id, declared: length, left: left - 4) }
    return .field(Field(id: id, content: position + 4..<position + 4 + length))
  }

  /// The bytes of the first field with an id, or nil. A field that overruns its surroundings ends the search.
  static func find(_ id: UInt16, in bytes: RawSpan, _ range: Range<Int>) -> Range<Int>? {
    var position = range.lowerBound
    while case .field(let field) = step(bytes, at: position, end: range.upperBound) {
      if field.id == id { return field.content }
      position = field.content.upperBound
    }
    return nil
  }
}

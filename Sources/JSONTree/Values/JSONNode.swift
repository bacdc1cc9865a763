/// One value or key on the tape. A member of an object is two neighbours: its key, then its value; a
/// container comes before its contents.
struct JSONNode: Sendable {
  enum Kind: UInt8, Sendable {
    case object, array, string, number, yes, no, null, key
  }

  /// The parent of the root.
  static let noParent = UInt32.max

  let kind: Kind
  /// Whether a string or key holds a backslash.
  let hasEscapes: Bool
  /// The value's first byte; of a string its opening quotation mark.
  let offset: UInt32
  /// The bytes of a value, quotation marks included; of a container the number of its members or elements.
  var length: UInt32
  /// The index of the node after this one and all that it contains.
  var end: UInt32
  /// The index of the object or array that this node lies in.
  let parent: UInt32
  /// The position of the member or element in its parent, from 0.
  let ordinal: UInt32

  /// The bytes of a value that is not a container, quotation marks included.
  var range: Range<Int> { Int(offset)..<Int(offset) + Int(length) }
  /// The bytes between the quotation marks of a string or key.
  var content: Range<Int> { Int(offset) + 1..<Int(offset) + Int(length) - 1 }
}

/// A place in an array of a text that is being written. Elements can be written for it elsewhere, by several tasks at once, and are handed to the text in
/// their order: the bytes are the same as if they had been written to it.
public struct JSONPlace: Sendable {
  let style: JSONStyle
  let open: [JSONText.Container]

  /// Writes elements for the place.
  ///
  /// - Parameter isFirst: whether the array has no elements before these.
  public func elements(isFirst: Bool, _ write: (inout JSONWriter<Never>) -> Void) -> [UInt8] {
    JSONWriter.bytes(of: JSONText(at: self, isFirst: isFirst), write)
  }
}

extension JSONWriter {
  /// The place behind the elements of the array that was begun last.
  public var place: JSONPlace { text.place }

  /// Takes elements that were written for `place`. There is at least one.
  public mutating func append(elements bytes: [UInt8]) throws(Failure) {
    text.noteElements()
    try flush()
    try sink(bytes.span)
  }
}

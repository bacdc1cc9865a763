/// The elements of an array, in the order of the text.
public struct JSONElements: Sequence, Sendable {
  private let array: JSONValue

  init(of array: JSONValue) { self.array = array }

  /// Starts with the first element.
  public func makeIterator() -> Iterator { Iterator(of: array) }

  /// Goes from element to element.
  public struct Iterator: IteratorProtocol, Sendable {
    private let tree: JSONTree
    private var index: Int
    private let end: Int

    init(of array: JSONValue) {
      tree = array.tree
      index = array.index + 1
      end = array.node.kind == .array ? Int(array.node.end) : index
    }

    /// The next element, or nil after the last one.
    public mutating func next() -> JSONValue? {
      guard index < end else { return nil }
      defer { index = Int(tree.nodes[index].end) }
      return JSONValue(tree: tree, index: index)
    }
  }
}

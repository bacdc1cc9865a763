/// A JSON text (RFC 8259) that was read: its values in the order of the text, each with its place, duplicate
/// keys kept.
///
/// The values lie in one flat array of nodes over the text's own bytes. Strings and numbers are made when
/// they are asked for, so reading a document allocates nothing for each value.
public struct JSONTree: Sendable {
  /// Every value refers to its tree, so that this is one reference.
  private let storage: Storage

  private final class Storage: Sendable {
    let bytes: [UInt8]
    let nodes: [JSONNode]
    let positions: JSONPositionIndex

    init(bytes: [UInt8], nodes: [JSONNode]) {
      self.bytes = bytes
      self.nodes = nodes
      positions = JSONPositionIndex(of: bytes)
    }
  }

  /// The text, as it was given.
  var bytes: [UInt8] { storage.bytes }
  /// Every value and every key, in the order of the text; the root is the first.
  var nodes: [JSONNode] { storage.nodes }

  init(bytes: [UInt8], nodes: [JSONNode]) { storage = Storage(bytes: bytes, nodes: nodes) }

  /// Reads a text. Whoever reads many keeps a `JSONParser`, which keeps its memory between them.
  ///
  /// - Throws: the first error of the text.
  public static func parse(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONSyntaxError) -> JSONTree {
    var parser = JSONParser(limits: limits)
    return try parser.parse(bytes)
  }

  /// The one value that the text holds.
  public var root: JSONValue { JSONValue(tree: self, index: 0) }

  /// The line and column of a byte. An offset beyond the end of the text stands for the end.
  public func position(ofOffset offset: Int) -> JSONPosition {
    storage.positions.position(ofOffset: offset, in: bytes)
  }
}

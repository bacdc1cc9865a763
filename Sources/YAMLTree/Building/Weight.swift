/// How much of a tree a node is, with everything in it.
struct Weight {
  /// The node itself and all nodes in it.
  var nodes = 1
  /// How many levels of lists and mappings it has: 0 for a scalar.
  var depth = 0
  /// The bytes of its scalars, in UTF-8.
  var text = 0

  /// Adds the weight of a node that lies directly in this one.
  mutating func add(_ child: Weight) {
    nodes += child.nodes
    depth = max(depth, child.depth + 1)
    text += child.text
  }
}

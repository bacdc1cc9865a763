/// How much of a YAML text is accepted.
public struct YAMLLimits: Sendable {
  /// The deepest nesting that any tree has, whatever `depth` says: freeing a tree, or walking it, takes stack for every level.
  public static let deepest = 1_000

  /// The most lines that may begin with `%`, as directives do: libyaml compares every `%TAG` with all before it, which takes
  /// minutes for a text full of them.
  public static let directives = 64

  /// The most bytes a text may have, and the most bytes of scalars that its aliases may repeat.
  public var bytes: Int
  /// The deepest nesting of lists and mappings once aliases are replaced; more than `deepest` counts as that.
  public var depth: Int
  /// The most nodes a tree may have once aliases are replaced.
  public var nodes: Int

  /// How much of a YAML text is accepted: 4 MiB, 64 levels and 200,000 nodes unless said otherwise.
  public init(bytes: Int = 4 << 20, depth: Int = 64, nodes: Int = 200_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }
}

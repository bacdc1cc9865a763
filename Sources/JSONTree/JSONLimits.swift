/// How much of a JSON text is accepted.
public struct JSONLimits: Sendable, Hashable {
  /// The most bytes a text may have. A text of 4 GiB or more is refused whatever is set here.
  public var bytes: Int
  /// The deepest nesting of objects and arrays: `[[]]` is two deep.
  public var depth: Int
  /// The most values a text may hold, objects and arrays included, keys not.
  public var values: Int

  /// How much of a JSON text is accepted: 16 MiB, 128 levels and 1,000,000 values unless said otherwise.
  public init(bytes: Int = 16 << 20, depth: Int = 128, values: Int = 1_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
  }
}

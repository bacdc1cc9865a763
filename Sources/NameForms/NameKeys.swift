/// What tells a name from others: numbers that are equal for equal names, and for no two others but by a chance that nobody can help along.
public struct NameKeys: Sendable, Hashable {
  /// Equal for names that some file system or reader takes for one (`NameFoldings.all`).
  public let folded: UInt64
  /// Equal for names that are written in the same way.
  public let spelling: UInt64
}

public import ZipArchive

/// Where an archive's symbolic links lead: a link's content is the path that it leads to.
public struct LinkTargets: Sendable {
  /// What came of reading a link.
  public enum Target: Sendable {
    /// The path, as its bytes are.
    case path([UInt8])
    /// It has more bytes than a path can have, and was not read.
    case tooLong(UInt64)
    /// The links before it have used up what is read of links.
    case beyondBudget
    /// Its bytes cannot be had.
    case unreadable(ContentError)
  }

  /// The most bytes of a path: PATH_MAX of Linux, with the NUL at its end.
  public static let longestPath: UInt64 = 4096
  /// The most bytes of all paths of an archive.
  public static let budget: UInt64 = 16 << 20

  private var targets: [Int: Target] = [:]

  /// No links.
  public init() {}

  /// Where an entry leads; nil if it is no link, or none that was looked at.
  public subscript(entry: Int) -> Target? {
    get { targets[entry] }
    set { targets[entry] = newValue }
  }
}

extension NameWalk {
  /// What was read of a name.
  public struct Reading: Sendable {
    /// What is worth a second look.
    public let traits: NameTraits
    /// The key of the whole name, and of its spelling. A folder's name has the same keys with and without a `/` at its end.
    public let keys: NameKeys
    /// How many components the name has, without those that are empty or `.`.
    public let depth: Int
  }

  /// A folder that a name leads through.
  public struct Folder: Sendable {
    /// How many of the name's bytes name the folder, without the separator behind it.
    public let length: Int
    /// The key of the folder's name, and of its spelling.
    public let keys: NameKeys
    /// How many components its name has, without those that are empty or `.`.
    public let depth: Int
  }

  /// A place in a tree of folders, by what the names on the way to it compare as.
  public struct Place: Sendable {
    let state: UInt64

    /// Where all paths begin.
    public static let root = Place(state: NameHash.start)

    /// The key of the path to the place, `NameKeys.folded` of a name that leads there.
    public var key: UInt64 { NameHash.key(state) }
  }
}

public import NameForms

/// The names of an archive's entries, looked through once for all rules about names: which of them are worth a second look, and which are
/// the same name to some file system or reader.
///
/// A million plain names take no more memory than their keys, for as long as they are compared; only what stands out is kept.
public struct EntryNames: Sendable {
  /// A name that is worth a second look.
  public struct Suspect: Sendable {
    private let entryIndex: UInt32
    /// What it is looked at for.
    public let traits: NameTraits

    init(entry: Int, traits: NameTraits) {
      entryIndex = UInt32(truncatingIfNeeded: entry)
      self.traits = traits
    }

    /// The entry's index.
    public var entry: Int { Int(entryIndex) }
  }

  /// A folder that an entry lies in, or that is its own.
  public struct FolderUse: Sendable, Hashable {
    /// The entry.
    public let entry: Int
    /// How many bytes of the entry's name name the folder, without the separator behind it.
    public let length: Int
  }

  /// One way in which a name is written, and everything that bears it so.
  public struct Spelling: Sendable {
    /// The entries that bear it and are no folders, in the order of the directory.
    public internal(set) var files: [Int] = []
    /// The entries that bear it with a `/` at the end.
    public internal(set) var folderEntries: [Int] = []
    /// A folder that bears it, with the first entry that leads through it; given only in a group in which some entry is no folder.
    public internal(set) var folder: FolderUse?
  }

  /// Spellings that are equal under all foldings (`NameFoldings.all`), by the entries that show them first.
  public struct Group: Sendable {
    /// Several spellings, or one that is borne by several entries, or by an entry and a folder.
    public let spellings: [Spelling]
  }

  /// The names that are worth a second look, in the order of the directory.
  public let suspects: [Suspect]
  /// The names that are equal to some file system or reader, by their first entries.
  public let groups: [Group]
  private let seen: NameTraits

  /// Looks through the names of some entries.
  public init(_ entries: EntryTable) {
    var reader = EntryNameReader(entries)
    reader.readNames()
    suspects = reader.suspects
    groups = reader.groups()
    seen = suspects.reduce([]) { $0.union($1.traits) }
  }

  /// The names that have at least one of these traits, in the order of the directory.
  public func suspects(for traits: NameTraits) -> [Suspect] {
    // Most archives have no name of most traits.
    seen.isDisjoint(with: traits) ? [] : suspects.filter { !$0.traits.isDisjoint(with: traits) }
  }
}

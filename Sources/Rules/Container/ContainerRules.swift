/// The rules about the zip file itself.
enum ContainerRules {
  static let all: [any Rule.Type] = [
    DamagedContent.self,
    DamagedDirectory.self,
    DataOutOfBounds.self,
    DuplicateEntry.self,
    EncryptedEntry.self,
    EntryCountMismatch.self,
    LocalHeaderMismatch.self,
    MissingLocalHeader.self,
    NotAZip.self,
    OverlappingEntries.self,
    SplitArchive.self,
    TruncatedArchive.self,
    UnsupportedCompression.self,

    // Names of entries.
    AbsolutePath.self,
    BackslashInName.self,
    CollidingNames.self,
    FileAndFolder.self,
    InvalidName.self,
    InvalidNameEncoding.self,
    InvisibleCharactersInName.self,
    PathTraversal.self,
    UndeclaredNameEncoding.self,
    UnportableName.self,

    // Types of entries.
    DirectorySignals.self,
    DirectoryWithData.self,
    SpecialFile.self,
    SpecialPermissions.self,
    SymbolicLink.self,
    UnsafeSymbolicLink.self,
  ]
}

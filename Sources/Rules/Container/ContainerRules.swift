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

    // Limits
    CompressionBomb.self,
    NameTooLong.self,
    OversizedContent.self,
    TooManyEntries.self,
  ]
}

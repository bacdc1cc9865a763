/// The rules about the zip file itself.
enum ContainerRules {
  static let all: [any Rule.Type] =
    end + layout + headers + sizes + features + extraFields
    + contents + names + types + limits + readers

  private static let end: [any Rule.Type] = [
    DamagedDirectory.self, EntryCountMismatch.self, MisplacedDirectory.self, NotAZip.self,
    SeveralEndRecords.self, SignatureInComment.self, SplitArchive.self, TrailingBytes.self,
    TrailingZeros.self, TruncatedArchive.self, Zip64EndRecords.self,
  ]

  private static let layout: [any Rule.Type] = [
    BytesBeforeEntry.self, DataOutOfBounds.self, HiddenRecord.self, OverlappingEntries.self,
    PaddingBytes.self,
    PolyglotArchive.self, PrefixedArchive.self, UnaccountedBytes.self, UnadjustedPrefix.self,
    UnlistedEntry.self,
  ]

  private static let headers: [any Rule.Type] = [
    AmbiguousDataDescriptor.self, DataDescriptorMismatch.self, LocalHeaderDrift.self,
    LocalHeaderMismatch.self, MissingLocalHeader.self, StoredDataDescriptor.self,
  ]

  private static let sizes: [any Rule.Type] = [
    ContradictorySizes.self, ImpossibleRatio.self, InflatingCompression.self,
  ]

  private static let features: [any Rule.Type] = [
    EncryptedEntry.self, ImpossibleMethod.self, InvalidTime.self, PatchedData.self,
    ReservedAttributes.self, ReservedFlags.self, UnsupportedCompression.self, VersionNeeded.self,
  ]

  private static let extraFields: [any Rule.Type] = [
    DuplicateExtraField.self, MalformedExtraField.self, PaddedExtraField.self, RedundantUnicodePath.self,
    UnicodeFieldMismatch.self, UnneededZip64.self, Zip64FieldMismatch.self,
  ]

  private static let contents: [any Rule.Type] = [
    BytesAfterStream.self, DamagedContent.self, DuplicateEntry.self,
  ]

  private static let names: [any Rule.Type] = [
    AbsolutePath.self, BackslashInName.self, CollidingNames.self, FileAndFolder.self, InvalidName.self,
    InvalidNameEncoding.self, InvisibleCharactersInName.self, PathTraversal.self,
    UndeclaredNameEncoding.self, UnportableName.self,
  ]

  private static let types: [any Rule.Type] = [
    DirectorySignals.self, DirectoryWithData.self, SpecialFile.self, SpecialPermissions.self,
    SymbolicLink.self, UnsafeSymbolicLink.self,
  ]

  private static let readers: [any Rule.Type] = [LibzipDisagreement.self]

  private static let limits: [any Rule.Type] = [
    CompressionBomb.self, NameTooLong.self, OversizedContent.self, TooManyEntries.self,
  ]
}

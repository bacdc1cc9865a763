public import ByteSources

/// Why an entry's content cannot be had, or is not what its record says.
public struct ContentError: Error, Sendable, Hashable {
  /// What kind of thing is wrong.
  public enum Kind: Sendable, Hashable {
    /// It is not known where the entry's bytes lie; the audit has said why.
    case unplaced
    /// The content is encrypted.
    case encrypted
    /// The compression method is one that libzip, as it is built here, does not read.
    case unsupportedMethod(UInt16)
    /// The content is not what the record says.
    case damaged(ContentProblem)
    /// The file's bytes cannot be read; a failure of the run, not a fault of the archive.
    case source(ByteSourceError)
    /// libzip refuses for another reason, in its words.
    case refused(String)
  }

  /// What kind of thing is wrong.
  public let kind: Kind

  /// Why an entry's content cannot be had.
  public init(_ kind: Kind) { self.kind = kind }
}

/// In what an entry's content is not what its record says.
public enum ContentProblem: Sendable, Hashable {
  /// The compressed bytes cannot be inflated.
  case invalidData
  /// The compressed bytes end before the stream does, after so many bytes of content.
  case endsEarly(found: UInt64)
  /// The content's CRC-32 is not the one of the record; what it is instead, if that is known.
  case checksumDiffers(declared: UInt32, found: UInt32?)
  /// The content has fewer or more bytes than the record says; more are not counted.
  case sizeDiffers(declared: UInt64, found: UInt64, orMore: Bool)
  /// The stream ends before its bytes do.
  case bytesAfterStream(count: UInt64)
}

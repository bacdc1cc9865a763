/// What is wrong with one entry's records, or odd about them. Offsets count from the start of the file.
public enum EntryProblem: Sendable, Hashable {
  // MARK: Where it lies
  /// There is no local header where the record says.
  case noLocalHeader
  /// The record says that the entry begins on another disk.
  case otherDisk(UInt32)

  // MARK: Record against local header
  /// The local header bears another name than the record.
  case localNameDiffers(localName: [UInt8])
  /// A field of the local header has another value than the record's.
  case localFieldDiffers(HeaderField, central: UInt64, local: UInt64)

  // MARK: Data descriptor
  /// Bit 3 announces a data descriptor, and none with the record's values stands behind the data; what the one says that stands there, if one does.
  case noDataDescriptor(found: DescriptorValues?)
  /// More than one form of a data descriptor fits what stands behind the data, so a reader cannot tell where it ends.
  case ambiguousDataDescriptor(lengths: [Int])
  /// Bit 3 is set for a stored entry: a reader that goes from front to back cannot tell where the data ends.
  case storedWithDataDescriptor

  // MARK: Sizes
  /// A stored entry whose two sizes differ.
  case storedSizesDiffer(compressed: UInt64, size: UInt64)
  /// There is no data, but the record says that content comes of it.
  case contentFromNothing(size: UInt64, crc32: UInt32)
  /// There is data, but the record says that no content comes of it.
  case nothingFromData(compressed: UInt64)
  /// More content than deflate can make of so little data.
  case impossibleRatio(compressed: UInt64, size: UInt64)
  /// The data takes at least twice the bytes of the content.
  case inflatingCompression(compressed: UInt64, size: UInt64)

  // MARK: Features
  /// The directory's values are masked, because the directory is encrypted (bit 13).
  case maskedHeader
  /// The data is a patch to other data (bit 5).
  case patchedData
  /// Bits of the flags that have no meaning are set.
  case reservedFlags(UInt16)
  /// A compression method that cannot be: above 999.
  case impossibleMethod(UInt16)
  /// The version needed to extract is above all that are defined.
  case unknownVersion(UInt16)
  /// The version needed to extract is below that of a feature that the entry uses.
  case versionTooLow(declared: UInt16, needed: UInt16, feature: Feature)
  /// The date or the time is none.
  case invalidTime(date: UInt16, time: UInt16)
  /// Reserved bits of the internal attributes are set.
  case reservedAttributes(UInt16)

  // MARK: Extra fields
  /// An extra field is longer than the bytes that are left for it.
  case extraFieldOverrun(Header, id: UInt16, declared: Int, left: Int)
  /// One to three bytes are left behind the last extra field; too few for one.
  case extraFieldRest(Header, count: Int, areZero: Bool)
  /// There are two extra fields of a kind that decides something.
  case duplicateExtraField(Header, id: UInt16)
  /// There is a field for AES encryption, but the method or the flags do not say that the entry is encrypted so.
  case unannouncedAES(Header)
  /// A value refers to the zip64 field, and there is none that is long enough.
  case noZip64Field(Header)
  /// The zip64 field has not the length of the values that refer to it.
  case zip64FieldLength(Header, expected: Int, found: Int)
  /// The zip64 field is longer than the values that refer to it, which all readers find in it all the same.
  case zip64FieldPadded(Header, expected: Int, found: Int)
  /// There is a zip64 field, and no value refers to it.
  case unneededZip64Field(Header)
  /// The Unicode path field is malformed: too short, or of another version.
  case malformedUnicodePath(Header, version: UInt8?)
  /// The Unicode path field belongs to another name: its checksum is not the name's.
  case unicodePathChecksum(Header, declared: UInt32, found: UInt32)
  /// The Unicode path field names something else than the header.
  case unicodePathDiffers(Header, path: [UInt8])
  /// The Unicode path field says what the header says already.
  case redundantUnicodePath(Header)

  /// The Unicode comment field is malformed, or belongs to another comment: its checksum is not the comment's.
  case unicodeCommentMismatch(declared: UInt32?, found: UInt32)

  // MARK: libzip's view
  /// libzip reads another value of a field than the audit.
  case libzipDiffers(HeaderField, audit: UInt64, libzip: UInt64)
  /// libzip reads another name than the audit.
  case libzipNameDiffers(name: [UInt8])
  /// libzip refuses the entry's record, in its words.
  case libzipRefuses(reason: String)

  /// What a data descriptor says.
  public struct DescriptorValues: Sendable, Hashable {
    /// The content's checksum.
    public let crc32: UInt32
    /// How many bytes of data there are.
    public let compressedSize: UInt64
    /// How many bytes of content there are.
    public let size: UInt64

    package init(crc32: UInt32, compressedSize: UInt64, size: UInt64) {
      self.crc32 = crc32
      self.compressedSize = compressedSize
      self.size = size
    }
  }

  /// Which of an entry's two headers.
  public enum Header: Sendable, Hashable {
    /// The record of the central directory.
    case central
    /// The local header.
    case local
  }

  /// Values that both headers have.
  public enum HeaderField: Sendable, Hashable {
    /// The version needed to extract, in tenths.
    case versionNeeded
    /// One bit of the general purpose flags; the values are 0 and 1.
    case flag(bit: Int)
    /// The compression method.
    case method
    /// The time, as DOS has it: the date in the upper 16 bits.
    case modified
    /// The checksum.
    case crc32
    /// The length of the data.
    case compressedSize
    /// The length of the content.
    case size
  }

  /// Features that need a version of the format (APPNOTE 4.4.3.2).
  public enum Feature: Sendable, Hashable {
    /// A compression method.
    case method(UInt16)
    /// Encryption.
    case encryption
    /// Zip64 sizes or offset.
    case zip64
  }
}

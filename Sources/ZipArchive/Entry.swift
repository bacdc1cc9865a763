/// One record of the central directory, decoded (APPNOTE 4.3.12). Zip64 values are already in their places.
public struct Entry: Sendable {
  /// The record's position in the directory, from 0.
  public let index: Int
  /// The system that the entry was made on, in the upper byte (3 is Unix), and the version of the writer.
  public let versionMadeBy: UInt16
  /// The general purpose flags; see `ZipFlag`.
  public let flags: UInt16
  /// The compression method: 0 is stored, 8 deflated.
  public let method: UInt16
  /// The CRC-32 of the content.
  public let crc32: UInt32
  /// How many bytes the content takes in the file.
  public let compressedSize: UInt64
  /// How many bytes the content has.
  public let size: UInt64
  /// Whether the sizes and the offset are known: they are not if the record refers to a zip64 field that it lacks.
  public let hasKnownSizes: Bool
  /// Attributes of the file: for Unix the mode in the upper half, DOS attributes in the lowest byte.
  public let externalAttributes: UInt32
  /// Where the local header starts, from the start of the file.
  public let localHeaderOffset: UInt64
  /// Where the data starts in the file; nil if that cannot be said.
  public let dataOffset: UInt64?
  /// Whether the name ends with `/`.
  public let isDirectory: Bool
  /// The first bytes of the content, if they lie in the file uncompressed and unencrypted.
  public let leadingBytes: LeadingBytes

  /// Whether the content is encrypted, in any way.
  public var isEncrypted: Bool { Encryption.isAnnounced(flags: flags, method: method) }

  init(_ index: Int, of table: borrowing EntryTable) {
    let row = table.rows[index]
    let storage = unsafe table.storage.span.bytes
    let record = CentralRecord(storage, at: Int(row.record))
    self.index = index
    versionMadeBy = record.versionMadeBy
    flags = record.flags
    method = record.method
    crc32 = record.crc32
    let sizes = record.sizes(storage)
    compressedSize = sizes.compressed
    size = sizes.uncompressed
    hasKnownSizes = !sizes.lacksZip64
    externalAttributes = record.externalAttributes
    localHeaderOffset = table.base &+ sizes.localHeaderOffset
    dataOffset = row.headerLength == 0 ? nil : localHeaderOffset + UInt64(row.headerLength)
    isDirectory = table.isFolder(index)
    leadingBytes = row.leadingBytes
  }
}

/// What stands behind the central directory: the zip64 record and its locator, if they are needed, and the end record.
public struct EndRecords: Hashable, Sendable {
  /// The zip64 end of central directory record.
  public var zip64: Zip64EndRecord?
  /// The locator of the zip64 record.
  public var locator: Zip64Locator?
  /// The end of central directory record.
  public var end: EndRecord

  /// The records that describe a directory truthfully.
  init(
    entryCount: UInt64, directoryOffset: UInt64, directorySize: UInt64, comment: [UInt8], forcesZip64: Bool
  ) {
    // The greatest value of each field means "look in the zip64 record".
    let isZip64 =
      forcesZip64 || entryCount >= 0xffff || directoryOffset >= 0xffff_ffff || directorySize >= 0xffff_ffff
    if isZip64 {
      zip64 = Zip64EndRecord(
        entriesOnDisk: entryCount, entryCount: entryCount, directorySize: directorySize,
        directoryOffset: directoryOffset)
      locator = Zip64Locator(recordOffset: directoryOffset + directorySize)
    }
    end = EndRecord(
      entriesOnDisk: isZip64 ? 0xffff : UInt16(entryCount),
      entryCount: isZip64 ? 0xffff : UInt16(entryCount),
      directorySize: isZip64 ? 0xffff_ffff : UInt32(directorySize),
      directoryOffset: isZip64 ? 0xffff_ffff : UInt32(directoryOffset),
      commentLength: UInt16(comment.count),
      comment: comment)
  }

  func append(to bytes: inout [UInt8]) {
    zip64?.append(to: &bytes)
    locator?.append(to: &bytes)
    end.append(to: &bytes)
  }
}

/// A zip64 end of central directory record (APPNOTE 4.3.14), with all that it says.
public struct Zip64EndRecord: Hashable, Sendable {
  /// "PK" 6 6.
  public var signature: UInt32 = 0x0606_4b50
  /// The record's length, without the first 12 bytes.
  public var recordSize: UInt64 = 44
  /// The version of the writer, and its system in the upper byte.
  public var versionMadeBy: UInt16 = 3 << 8 | 45
  /// The version needed to extract.
  public var versionNeeded: UInt16 = 45
  /// This disk's number.
  public var disk: UInt32 = 0
  /// The disk on which the directory begins.
  public var directoryDisk: UInt32 = 0
  /// How many entries the directory has on this disk.
  public var entriesOnDisk: UInt64
  /// How many entries it has in all.
  public var entryCount: UInt64
  /// The directory's length.
  public var directorySize: UInt64
  /// Where it begins.
  public var directoryOffset: UInt64
  /// Data behind the fields; `recordSize` does not follow.
  public var extensibleData: [UInt8] = []

  func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: signature)
    bytes.append(littleEndian: recordSize)
    bytes.append(littleEndian: versionMadeBy)
    bytes.append(littleEndian: versionNeeded)
    bytes.append(littleEndian: disk)
    bytes.append(littleEndian: directoryDisk)
    bytes.append(littleEndian: entriesOnDisk)
    bytes.append(littleEndian: entryCount)
    bytes.append(littleEndian: directorySize)
    bytes.append(littleEndian: directoryOffset)
    bytes.append(contentsOf: extensibleData)
  }
}

/// A zip64 end of central directory locator (APPNOTE 4.3.15), with all that it says.
public struct Zip64Locator: Hashable, Sendable {
  /// "PK" 6 7.
  public var signature: UInt32 = 0x0706_4b50
  /// The disk on which the zip64 record is.
  public var disk: UInt32 = 0
  /// Where the zip64 record is.
  public var recordOffset: UInt64
  /// How many disks there are.
  public var diskCount: UInt32 = 1

  func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: signature)
    bytes.append(littleEndian: disk)
    bytes.append(littleEndian: recordOffset)
    bytes.append(littleEndian: diskCount)
  }
}

/// An end of central directory record (APPNOTE 4.3.16), with all that it says.
public struct EndRecord: Hashable, Sendable {
  /// "PK" 5 6.
  public var signature: UInt32 = 0x0605_4b50
  /// This disk's number.
  public var disk: UInt16 = 0
  /// The disk on which the directory begins.
  public var directoryDisk: UInt16 = 0
  /// How many entries the directory has on this disk.
  public var entriesOnDisk: UInt16
  /// How many entries it has in all.
  public var entryCount: UInt16
  /// The directory's length.
  public var directorySize: UInt32
  /// Where it begins.
  public var directoryOffset: UInt32
  /// What the record says of the comment's length; it follows the comment when that is changed.
  public var commentLength: UInt16
  /// The archive's comment.
  public var comment: [UInt8] { didSet { commentLength = UInt16(comment.count) } }

  func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: signature)
    bytes.append(littleEndian: disk)
    bytes.append(littleEndian: directoryDisk)
    bytes.append(littleEndian: entriesOnDisk)
    bytes.append(littleEndian: entryCount)
    bytes.append(littleEndian: directorySize)
    bytes.append(littleEndian: directoryOffset)
    bytes.append(littleEndian: commentLength)
    bytes.append(contentsOf: comment)
  }
}

/// One entry as it is to be written. As it is made it is sound; every part of it can then be bent.
public struct ZipEntry: Sendable {
  /// The name's bytes, at most 65,535; a directory's ends with `/`.
  public var name: [UInt8]
  /// What it holds.
  public var content: ZipContent
  /// The general purpose bits (APPNOTE 4.4.4); bit 3 comes on top when there is a data descriptor.
  public var flags: UInt16 = 0
  /// Whether sizes and checksum stand behind the content instead of before it.
  public var dataDescriptor = DataDescriptorForm.absent
  /// Whether sizes and offset take 64 bits although 32 are enough.
  public var forcesZip64 = false
  /// The Unix file type and permissions; nil is an entry written under DOS.
  public var unixMode: UInt16?
  /// When the file was last changed.
  public var modified = DOSTime.earliest
  /// Extra fields of the local header, each with its own header, behind zip64's.
  public var localExtra: [UInt8] = []
  /// Extra fields of the central header, as `localExtra`.
  public var centralExtra: [UInt8] = []
  /// The entry's comment.
  public var comment: [UInt8] = []
  /// Whether the central directory names the entry.
  public var isListed = true

  /// The last word on the local header before it is written.
  public var adjustLocalHeader: (@Sendable (inout LocalHeader) -> Void)?
  /// The last word on the data descriptor, if there is one.
  public var adjustDataDescriptor: (@Sendable (inout DataDescriptor) -> Void)?
  /// The last word on the central header.
  public var adjustCentralHeader: (@Sendable (inout CentralHeader) -> Void)?

  /// An entry whose name is taken as it is, with no word on its encoding.
  public init(nameBytes: [UInt8], content: ZipContent) {
    name = nameBytes
    self.content = content
    unixMode = nameBytes.last == UInt8(ascii: "/") ? 0o40755 : 0o100644
  }

  /// An entry with a name in UTF-8; bit 11 says so if the name is not ASCII (APPNOTE appendix D).
  public init(_ name: String, _ content: ZipContent) {
    self.init(nameBytes: Array(name.utf8), content: content)
    if self.name.contains(where: { $0 >= 0x80 }) { flags = 1 << 11 }
  }

  /// A directory; the name ends with `/`.
  public static func directory(_ name: String) -> ZipEntry { ZipEntry(name, .empty) }
}

/// A time as zip headers have it, in steps of two seconds and without a time zone (APPNOTE 4.4.6).
public struct DOSTime: Hashable, Sendable {
  /// Day (bits 0 to 4), month (5 to 8) and years since 1980 (9 to 15).
  public var date: UInt16
  /// Seconds halved (bits 0 to 4), minute (5 to 10) and hour (11 to 15).
  public var time: UInt16

  /// A time made of its two fields.
  public init(date: UInt16, time: UInt16) {
    self.date = date
    self.time = time
  }

  /// The start of 1980, so that the same entries give the same bytes at any time.
  public static let earliest = DOSTime(date: 1 << 5 | 1, time: 0)
}

/// How an entry's data descriptor is written (APPNOTE 4.3.9).
public enum DataDescriptorForm: Hashable, Sendable, CaseIterable {
  /// There is none.
  case absent
  /// It begins with a signature.
  case signed
  /// It is without one.
  case unsigned
}

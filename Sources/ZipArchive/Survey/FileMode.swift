/// A file's type and permissions as Unix has them (POSIX `sys/stat.h`).
public struct FileMode: Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt16

  /// A mode by its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What kind of file it is. Other values of the type bits mean nothing.
  public enum Kind: UInt16, Sendable {
    /// A named pipe.
    case fifo = 0o010000
    /// A character device.
    case characterDevice = 0o020000
    /// A folder.
    case directory = 0o040000
    /// A block device.
    case blockDevice = 0o060000
    /// An ordinary file.
    case regular = 0o100000
    /// A symbolic link.
    case symbolicLink = 0o120000
    /// A socket.
    case socket = 0o140000
  }

  /// What kind of file it is; nil if the mode does not say.
  public var kind: Kind? { Kind(rawValue: rawValue & 0o170000) }

  /// Whether the file runs as its owner.
  public var setsUser: Bool { rawValue & 0o4000 != 0 }
  /// Whether the file runs as its group.
  public var setsGroup: Bool { rawValue & 0o2000 != 0 }
  /// Whether the sticky bit is set.
  public var isSticky: Bool { rawValue & 0o1000 != 0 }

  /// The mode in an entry's external attributes; nil if there is none.
  ///
  /// The upper half holds one if the entry was made on Unix (3) or macOS (19). Some writers put it there under other hosts too: Python on
  /// Windows and PKZIP for Unix say 0, MS-DOS, and some readers believe it. So a known file type counts under any host. The attributes that
  /// Windows itself has in the upper half lie below the bits of the type.
  init?(versionMadeBy: UInt16, externalAttributes: UInt32) {
    let mode = FileMode(rawValue: UInt16(truncatingIfNeeded: externalAttributes >> 16))
    let host = versionMadeBy >> 8
    guard mode.rawValue != 0, host == 3 || host == 19 || mode.kind != nil else { return nil }
    self = mode
  }
}

extension Entry {
  /// The Unix mode that the entry bears; nil if it bears none.
  public var mode: FileMode? {
    FileMode(versionMadeBy: versionMadeBy, externalAttributes: externalAttributes)
  }

  /// Whether the attributes of MS-DOS say that the entry is a folder. Under all hosts that write them the lowest byte of the external
  /// attributes holds them: MS-DOS, Windows and OS/2, and Unix for the sake of those.
  public var hasFolderAttribute: Bool { Self.hasFolderAttribute(versionMadeBy, externalAttributes) }

  static func hasFolderAttribute(_ versionMadeBy: UInt16, _ externalAttributes: UInt32) -> Bool {
    guard externalAttributes & 0x10 != 0 else { return false }
    switch versionMadeBy >> 8 {
    case 0, 3, 6, 10, 11, 14, 19: return true
    default: return false
    }
  }
}

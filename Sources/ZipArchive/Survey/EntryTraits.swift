/// What is worth a second look in an entry's record.
public struct EntryTraits: OptionSet, Sendable, Hashable {
  /// One bit for each trait.
  public let rawValue: UInt8

  /// Traits by their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It is a symbolic link.
  public static let symbolicLink = EntryTraits(rawValue: 1 << 0)
  /// It is a device, a named pipe or a socket.
  public static let special = EntryTraits(rawValue: 1 << 1)
  /// It is a file that would run as its owner or group, or is sticky.
  public static let permissions = EntryTraits(rawValue: 1 << 2)
  /// It is a folder by its name and has content.
  public static let folderContent = EntryTraits(rawValue: 1 << 3)
  /// Name and attributes disagree on whether it is a folder.
  public static let signals = EntryTraits(rawValue: 1 << 4)
  /// It is encrypted, in any way.
  public static let encrypted = EntryTraits(rawValue: 1 << 5)
  /// It is neither stored nor deflated.
  public static let unusualMethod = EntryTraits(rawValue: 1 << 6)
}

extension EntryTraits {
  /// The traits of a record with its sizes, in a directory's bytes.
  init(of record: CentralRecord, _ sizes: WideValues, _ bytes: RawSpan) {
    let nameEnd = record.name.isEmpty ? nil : bytes.byte(at: record.name.upperBound - 1)
    let isFolder = nameEnd == UInt8(ascii: "/")
    self = []
    if record.isEncrypted { insert(.encrypted) }
    if record.method != ZipMethod.stored, record.method != ZipMethod.deflated { insert(.unusualMethod) }
    if isFolder, Self.hasContent(record, sizes) { insert(.folderContent) }
    guard record.externalAttributes != 0 else { return }

    let mode = FileMode(
      versionMadeBy: record.versionMadeBy, externalAttributes: record.externalAttributes)
    if let mode, !isFolder, mode.setsUser || mode.setsGroup || mode.isSticky { insert(.permissions) }
    switch mode?.kind {
    case .symbolicLink: insert(.symbolicLink)
    case .characterDevice, .blockDevice, .fifo, .socket: insert(.special)
    case .directory, .regular, nil: break
    }
    if isFolder {
      if let kind = mode?.kind, kind != .directory { insert(.signals) }
    } else if nameEnd != UInt8(ascii: "\\") {
      // A name that ends with a backslash is meant to be a folder's; that is another mistake.
      let hasAttribute = Entry.hasFolderAttribute(record.versionMadeBy, record.externalAttributes)
      if hasAttribute || mode?.kind == .directory { insert(.signals) }
    }
  }

  /// Whether a folder's record speaks of content. Java's writers deflate the nothing that a folder holds, which gives two bytes: the only
  /// stream of that length is the one for nothing.
  private static func hasContent(_ record: CentralRecord, _ sizes: WideValues) -> Bool {
    if sizes.uncompressed == 0, sizes.compressed == 0 { return false }
    let isEmptyStream = sizes.compressed == 2 && record.method == ZipMethod.deflated && record.crc32 == 0
    return sizes.uncompressed != 0 || !isEmptyStream
  }
}

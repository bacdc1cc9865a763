/// What kinds of files an archive's entries are, looked through once for all rules about types: only what stands out is kept.
public struct EntryTypes: Sendable {
  /// What is worth a second look in an entry's type.
  public struct Traits: OptionSet, Sendable, Hashable {
    /// One bit for each trait.
    public let rawValue: UInt8

    /// Traits by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It is a symbolic link.
    public static let symbolicLink = Traits(rawValue: 1 << 0)
    /// It is a device, a named pipe or a socket.
    public static let special = Traits(rawValue: 1 << 1)
    /// It is a file that would run as its owner or group, or is sticky.
    public static let permissions = Traits(rawValue: 1 << 2)
    /// It is a folder by its name and has content.
    public static let folderContent = Traits(rawValue: 1 << 3)
    /// Name and attributes disagree on whether it is a folder.
    public static let signals = Traits(rawValue: 1 << 4)
  }

  private let suspects: [(entry: UInt32, traits: Traits)]

  /// Looks through some entries.
  public init(_ entries: EntryTable) {
    var suspects: [(entry: UInt32, traits: Traits)] = []
    let bytes = unsafe entries.storage.span.bytes
    for (index, row) in entries.rows.enumerated() {
      let traits = Traits(of: row, bytes)
      if !traits.isEmpty { suspects.append((UInt32(truncatingIfNeeded: index), traits)) }
    }
    self.suspects = suspects
  }

  /// The entries that have at least one of these traits, in the order of the directory.
  public func entries(with traits: Traits) -> some Sequence<Int> {
    suspects.lazy.filter { !$0.traits.isDisjoint(with: traits) }.map { Int($0.entry) }
  }
}

extension EntryTypes.Traits {
  fileprivate init(of row: EntryTable.Row, _ bytes: RawSpan) {
    let record = CentralRecord(bytes, at: Int(row.record))
    let nameEnd = record.name.isEmpty ? nil : bytes.byte(at: record.name.upperBound - 1)
    let isFolder = nameEnd == UInt8(ascii: "/")
    self = []
    if isFolder, Self.hasContent(record, bytes) { insert(.folderContent) }
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
  private static func hasContent(_ record: CentralRecord, _ bytes: RawSpan) -> Bool {
    let sizes = record.sizes(bytes)
    if sizes.uncompressed == 0, sizes.compressed == 0 { return false }
    let isEmptyStream = sizes.compressed == 2 && record.method == ZipMethod.deflated && record.crc32 == 0
    return sizes.uncompressed != 0 || !isEmptyStream
  }
}

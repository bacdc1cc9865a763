/// The entries of an archive: the central directory as it lies in the file, and a few columns beside it.
///
/// A million entries take the directory's own bytes and 40 bytes each. Nothing is decoded before it is asked for, and a `String` is made
/// only for what is printed.
public struct EntryTable: Sendable {
  /// The central directory's bytes, with transcoded names behind them.
  let storage: [UInt8]
  /// One row for each entry, in the order of the directory.
  private(set) var rows: [Row]
  /// What has to be added to the offsets in the records: the length of what was put before the archive.
  let base: UInt64

  /// What is known of an entry beside its record.
  struct Row: Sendable {
    /// Where the record starts in the storage.
    var record: UInt32
    /// Where the name starts in the storage: in the record, or behind the directory if it had to be transcoded.
    var nameStart: UInt32
    var nameLength: UInt32
    /// Where the entry's data starts in the file; `Row.unplaced` if that cannot be said.
    var dataOffset: UInt64
    /// The first bytes of the data, when they lie in the file uncompressed.
    var leadingBytes: LeadingBytes

    static let unplaced = UInt64.max

    /// Whether the name had to be transcoded, and so lies elsewhere than in the record.
    var isTranscoded: Bool { Int(nameStart) != Int(record) + CentralRecord.length }
  }

  /// How many entries there are.
  public var count: Int { rows.count }

  /// The entry with an index, decoded from its record.
  public subscript(index: Int) -> Entry { Entry(index, of: self) }

  /// The bytes that `nameRange(of:)` points into. They are UTF-8 where the archive's names can be read as text; a name that claims to be
  /// UTF-8 and is not stays as it is.
  public var nameStorage: [UInt8] { storage }

  /// Where an entry's name lies in `nameStorage`.
  public func nameRange(of index: Int) -> Range<Int> {
    let row = rows[index]
    let start = Int(row.nameStart)
    return start..<start + Int(row.nameLength)
  }

  /// Whether an entry's name ends with `/`.
  public func isFolder(_ index: Int) -> Bool {
    let row = rows[index]
    return row.nameLength > 0
      && storage[Int(row.nameStart) + Int(row.nameLength) - 1] == UInt8(ascii: "/")
  }

  /// An entry's name as text; bytes that are not UTF-8 become U+FFFD.
  public func name(of index: Int) -> String {
    String(decoding: storage[nameRange(of: index)], as: UTF8.self)
  }

  /// An entry's name as its bytes stand in the record, before any decoding.
  public func rawName(of index: Int) -> [UInt8] {
    let bytes = unsafe storage.span.bytes
    return bytes.array(CentralRecord(bytes, at: Int(rows[index].record)).name)
  }

  init(storage: [UInt8], rows: [Row], base: UInt64) {
    self.storage = storage
    self.rows = rows
    self.base = base
  }

  /// Notes where entries lie, and how their contents begin.
  mutating func place(_ spans: [EntrySpan], _ leadingBytes: [LeadingBytes]) {
    for (span, bytes) in zip(spans, leadingBytes) {
      rows[Int(span.entry)].dataOffset = span.dataOffset ?? Row.unplaced
      rows[Int(span.entry)].leadingBytes = bytes
    }
  }

  /// A table without entries.
  static let empty = EntryTable(storage: [], rows: [], base: 0)
}

/// The first bytes of an entry's data, enough to tell what kind of file it is.
public struct LeadingBytes: Sendable, Hashable {
  /// The most bytes that are kept.
  public static let capacity = 15

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// No bytes.
  public init() {}

  /// The first bytes of these, at most `capacity`.
  public init(_ bytes: RawSpan) {
    let count = min(bytes.byteCount, Self.capacity)
    for position in 0..<count {
      let byte = UInt64(bytes.byte(at: position))
      if position < 8 { low |= byte << (position * 8) } else { high |= byte << ((position - 8) * 8) }
    }
    high |= UInt64(count) << 56
  }

  /// How many bytes there are.
  public var count: Int { Int(high >> 56) }

  /// The byte at a position below `count`.
  public subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < count, "a leading byte is asked for that is not there")
    return UInt8(truncatingIfNeeded: position < 8 ? low >> (position * 8) : high >> ((position - 8) * 8))
  }

  /// Whether the bytes are just these.
  public func isEqual(to bytes: [UInt8]) -> Bool { count == bytes.count && hasPrefix(bytes) }

  /// Whether the bytes begin with these.
  public func hasPrefix(_ prefix: [UInt8], at offset: Int = 0) -> Bool {
    guard offset + prefix.count <= count else { return false }
    for position in 0..<prefix.count where self[offset + position] != prefix[position] { return false }
    return true
  }
}

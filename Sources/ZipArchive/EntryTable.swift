/// The entries of an archive: the central directory as it lies in the file, and a row of 24 bytes beside each record.
///
/// Nothing is decoded before it is asked for, and a `String` is made only for what is printed.
public struct EntryTable: Sendable {
  /// The central directory's bytes, with transcoded names behind them.
  let storage: [UInt8]
  /// One row for each entry, in the order of the directory.
  private(set) var rows: [Row]
  /// The names that had to be transcoded.
  private let transcoded: TranscodedNames
  /// What has to be added to the offsets in the records: the length of what was put before the archive.
  let base: UInt64

  /// What is known of an entry beside its record.
  package struct Row: Sendable {
    /// Where the record starts in the storage.
    let record: UInt32
    /// How long the local header is; 0 if the entry's bytes could not be found.
    fileprivate(set) var headerLength: UInt32 = 0
    /// The first bytes of the data, when they lie in the file uncompressed.
    fileprivate(set) var leadingBytes = LeadingBytes()

    /// An entry that is not placed yet.
    package init(record: Int) { self.record = UInt32(record) }
  }

  /// How many entries there are.
  public var count: Int { rows.count }

  /// The entry with an index, decoded from its record.
  public subscript(index: Int) -> Entry { Entry(index, of: self) }

  /// What an entry's record says of its content, without decoding the rest of it: enough to tell contents apart. Nil if it is empty, of unknown size, or
  /// encrypted: the CRC-32 may be left out then (APPNOTE appendix E).
  public func contentDigest(of index: Int) -> (crc32: UInt32, size: UInt64)? {
    let bytes = unsafe storage.span.bytes
    let record = CentralRecord(bytes, at: Int(rows[index].record))
    let size =
      record.wideValues.refersToZip64 ? record.sizes(bytes).uncompressed : UInt64(record.fields.size32)
    return size == 0 || record.isEncrypted ? nil : (record.crc32, size)
  }

  /// The bytes that `nameRange(of:)` points into. They are UTF-8 where the archive's names can be read as text; a name that claims to be
  /// UTF-8 and is not stays as it is.
  public var nameStorage: [UInt8] { storage }

  /// Where an entry's name lies in `nameStorage`: in its record, or behind the directory if it had to be transcoded.
  public func nameRange(of index: Int) -> Range<Int> {
    transcoded.range(of: index) ?? rawNameRange(of: index)
  }

  /// Where an entry's name lies in its record.
  func rawNameRange(of index: Int) -> Range<Int> {
    unsafe CentralRecord.name(storage.span.bytes, at: Int(rows[index].record))
  }

  /// Whether an entry's name had to be transcoded.
  func isTranscoded(_ index: Int) -> Bool { transcoded.range(of: index) != nil }

  /// Whether an entry's name ends with `/`.
  public func isFolder(_ index: Int) -> Bool {
    guard let last = nameRange(of: index).last else { return false }
    return storage[last] == UInt8(ascii: "/")
  }

  /// An entry's name as text; bytes that are not UTF-8 become U+FFFD.
  public func name(of index: Int) -> String {
    String(decoding: storage[nameRange(of: index)], as: UTF8.self)
  }

  /// An entry's name as its bytes stand in the record, before any decoding.
  public func rawName(of index: Int) -> [UInt8] { Array(storage[rawNameRange(of: index)]) }

  init(storage: [UInt8], rows: [Row], transcoded: TranscodedNames, base: UInt64) {
    self.storage = storage
    self.rows = rows
    self.transcoded = transcoded
    self.base = base
  }

  /// The entries of a directory by itself, of which nothing is placed.
  package init(directory: [UInt8], rows: [Row]) {
    self.init(storage: directory, rows: rows, transcoded: TranscodedNames(), base: 0)
  }

  /// Notes where entries lie, and how their contents begin.
  mutating func place(_ spans: [EntrySpan], _ leadingBytes: [LeadingBytes]) {
    for (span, bytes) in zip(spans, leadingBytes) {
      rows[Int(span.entry)].headerLength = span.headerLength
      rows[Int(span.entry)].leadingBytes = bytes
    }
  }

  /// A table without entries.
  static let empty = EntryTable(directory: [], rows: [])
}

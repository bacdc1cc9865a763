/// Writes a zip archive from front to back, sound or bent on purpose.
///
/// Bytes go to the sink in pieces of about a megabyte; only the central directory is kept in memory until the end.
/// The same entries give the same bytes, on every machine with the same zlib. There is no check of what is asked
/// for: what the entries say is written.
public struct ZipWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var sink: Sink
  /// What was written but not yet handed to the sink.
  private var pending: [UInt8] = []
  /// How many bytes the sink has.
  private var delivered: UInt64 = 0
  private var directory: [UInt8] = []
  private var listed: UInt64 = 0

  private let pieceSize = 1 << 20

  /// An archive that begins where the sink stands.
  public init(to sink: consuming Sink) { self.sink = sink }

  /// Where the next byte will be, in bytes from the start of the archive.
  public var offset: UInt64 { delivered + UInt64(pending.count) }

  /// Writes local header, content and data descriptor, and notes the entry for the central directory.
  ///
  /// - Throws: what the sink throws.
  public mutating func add(_ entry: ZipEntry) throws(Sink.Failure) {
    let start = offset
    var local = entry.localHeader()
    entry.adjustLocalHeader?(&local)
    local.append(to: &pending)
    try write(raw: entry.content.stream)
    if entry.dataDescriptor != .absent {
      var descriptor = entry.dataDescriptorRecord()
      entry.adjustDataDescriptor?(&descriptor)
      descriptor.append(to: &pending)
    }
    if entry.isListed {
      var central = entry.centralHeader(localHeaderOffset: start)
      entry.adjustCentralHeader?(&central)
      list(central)
    }
  }

  /// Notes a record for the central directory, with nothing of its own in the archive.
  public mutating func list(_ header: CentralHeader) {
    header.append(to: &directory)
    listed += 1
  }

  /// Writes bytes that no record speaks of: a prefix, a gap, or what stands before the central directory.
  ///
  /// Offsets count such bytes. An archive whose offsets do not is made by putting the prefix before the finished bytes.
  ///
  /// - Throws: what the sink throws.
  public mutating func write(raw bytes: [UInt8]) throws(Sink.Failure) {
    if pending.count + bytes.count < pieceSize {
      pending.append(contentsOf: bytes)
      return
    }
    try deliver()
    try sink.write(bytes)
    delivered += UInt64(bytes.count)
  }

  /// Writes the central directory and the end records, and gives the sink back.
  ///
  /// The zip64 records come in by themselves from 65,535 entries or an offset of 4 GiB less one byte on, where
  /// the end record's fields would reach their greatest value, which means "look in the zip64 record".
  ///
  /// - Throws: what the sink throws.
  public consuming func finish(
    comment: [UInt8] = [], forcingZip64: Bool = false, adjusting adjust: (inout EndRecords) -> Void = { _ in }
  ) throws(Sink.Failure) -> Sink {
    var records = EndRecords(
      entryCount: listed, directoryOffset: offset, directorySize: UInt64(directory.count), comment: comment,
      forcesZip64: forcingZip64)
    adjust(&records)
    try write(raw: directory)
    records.append(to: &pending)
    try deliver()
    return sink
  }

  private mutating func deliver() throws(Sink.Failure) {
    try sink.write(pending)
    delivered += UInt64(pending.count)
    pending.removeAll(keepingCapacity: true)
  }
}

extension ZipWriter where Sink == MemorySink {
  /// A whole archive in memory.
  public static func archive(of entries: [ZipEntry], comment: [UInt8] = []) -> [UInt8] {
    var writer = ZipWriter(to: MemorySink())
    for entry in entries { writer.add(entry) }
    return writer.finish(comment: comment).bytes
  }
}

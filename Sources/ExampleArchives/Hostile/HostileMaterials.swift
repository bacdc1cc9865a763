/// What hostile archives are made of: sound entries, which each archive then bends in one place.
extension ZipEntry {
  /// A photo of four stored bytes, `WO_1/meter-1.jpg` or another number. With its header it takes 50 bytes, and its record 62.
  static func photo(
    _ number: UInt8 = 1, _ bend: (inout ZipEntry) -> Void = { _ in }
  ) -> ZipEntry {
    ZipEntry("WO_1/meter-\(number).jpg", ZipContent(stored: [0xff, 0xd8, number, 0xd9])).with(bend)
  }

  /// A compressed photo, `WO_1/plate-1.jpg` or another number.
  static func compressed(
    _ number: UInt8 = 1, _ bend: (inout ZipEntry) -> Void = { _ in }
  ) -> ZipEntry {
    let content = [0xff, 0xd8] + [UInt8](repeating: number, count: 60) + [0xff, 0xd9]
    return ZipEntry("WO_1/plate-\(number).jpg", ZipContent(deflated: content)).with(bend)
  }

  /// A compressed document. Its content is read in every run.
  static func document(_ bend: (inout ZipEntry) -> Void = { _ in }) -> ZipEntry {
    let json = Array(#"{"region": "north", "zone": "north"}"#.utf8)
    return ZipEntry("WO_1/metadata.json", ZipContent(deflated: json)).with(bend)
  }

  /// The entry, bent.
  func with(_ bend: (inout ZipEntry) -> Void) -> ZipEntry {
    var entry = self
    bend(&entry)
    return entry
  }

  /// Sets the last word on both headers.
  mutating func bendBothHeaders(
    local: @escaping @Sendable (inout LocalHeader) -> Void,
    central: @escaping @Sendable (inout CentralHeader) -> Void
  ) {
    adjustLocalHeader = local
    adjustCentralHeader = central
  }
}

/// An archive with other end records than it should have.
func archive(
  of entries: [ZipEntry] = [.photo()], comment: [UInt8] = [], zip64: Bool = false,
  _ adjust: (inout EndRecords) -> Void
) -> [UInt8] {
  var writer = ZipWriter(to: MemorySink())
  for entry in entries { writer.add(entry) }
  return writer.finish(comment: comment, forcingZip64: zip64, adjusting: adjust).bytes
}

/// An archive with bytes before, between or behind its entries, all of which its offsets count.
func archive(
  writing write: (inout ZipWriter<MemorySink>) -> Void, forcingZip64: Bool = false,
  adjusting adjust: (inout EndRecords) -> Void = { _ in }
) -> [UInt8] {
  var writer = ZipWriter(to: MemorySink())
  write(&writer)
  return writer.finish(forcingZip64: forcingZip64, adjusting: adjust).bytes
}

/// An extra field (APPNOTE 4.5.1): its id, its length and its content.
func extraField(_ id: UInt16, _ content: [UInt8]) -> [UInt8] {
  var field: [UInt8] = []
  field.append(littleEndian: id)
  field.append(littleEndian: UInt16(content.count))
  return field + content
}

/// The content of a Unicode path field (APPNOTE 4.6.9), whose checksum is that of `name`.
func unicodePath(_ path: String, for name: [UInt8], version: UInt8 = 1) -> [UInt8] {
  var content = [version]
  content.append(littleEndian: CRC32.of(name))
  return content + Array(path.utf8)
}

extension LocalHeader {
  /// Gives both sizes, as of a stored entry.
  mutating func setSizes(_ size: UInt32) {
    compressedSize = size
    self.size = size
  }
}

extension CentralHeader {
  /// Gives both sizes, as of a stored entry.
  mutating func setSizes(_ size: UInt32) {
    compressedSize = size
    self.size = size
  }
}

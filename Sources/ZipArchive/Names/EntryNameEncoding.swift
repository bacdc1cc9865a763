import Glibc

/// How the bytes of an entry's name are read as text.
///
/// With bit 11 they are UTF-8. Without it, and with bytes above 127, an Info-ZIP Unicode path field (0x7075, APPNOTE 4.6.9) whose CRC
/// fits the name decides; else, as most readers do, bytes that are valid UTF-8 are taken as UTF-8, and all others as code page 437.
enum EntryNameEncoding {
  /// The name as UTF-8, or nil if its bytes already are what they should be.
  static func transcoded(_ record: CentralRecord, in bytes: RawSpan) -> [UInt8]? {
    switch reading(record, in: bytes) {
    case .ascii, .declaredUTF8, .assumedUTF8: nil
    case .unicodePath: unicodePath(of: record, in: bytes)
    case .codePage437: CodePage437.utf8(of: bytes.array(record.name))
    }
  }

  /// How the name is read.
  static func reading(_ record: CentralRecord, in bytes: RawSpan) -> NameReading {
    if isASCII(record.name, bytes) { return .ascii }
    if record.flags & ZipFlag.utf8 != 0 { return .declaredUTF8 }
    if unicodePath(of: record, in: bytes) != nil { return .unicodePath }
    return isValidUTF8(bytes.array(record.name)) ? .assumedUTF8 : .codePage437
  }

  private static func isASCII(_ range: Range<Int>, _ bytes: RawSpan) -> Bool {
    var position = range.lowerBound
    while range.upperBound - position >= 8 {
      if bytes.uint64(at: position) & 0x8080_8080_8080_8080 != 0 { return false }
      position += 8
    }
    while position < range.upperBound {
      if bytes.byte(at: position) >= 0x80 { return false }
      position += 1
    }
    return true
  }

  /// The path of a 0x7075 field of version 1 that belongs to this very name.
  private static func unicodePath(of record: CentralRecord, in bytes: RawSpan) -> [UInt8]? {
    guard let field = ExtraFields.find(ExtraFields.unicodePath, in: bytes, record.extra), field.count > 5,
      bytes.byte(at: field.lowerBound) == 1
    else { return nil }
    guard bytes.uint32(at: field.lowerBound + 1) == bytes.crc32(record.name) else { return nil }
    let path = bytes.array(field.lowerBound + 5..<field.upperBound)
    return isValidUTF8(path) ? path : nil
  }

  private static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}

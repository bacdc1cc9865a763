/// What each byte of a sound archive is, by the format's own names (APPNOTE 4.3).
struct ByteMap {
  /// A record's field: the record's kind and the field's name in the format.
  struct Field: Hashable, CustomStringConvertible {
    let record: String
    let name: String
    var description: String { "\(record): \(name)" }
  }

  /// A byte: its field, and its position in the field.
  struct Place {
    let field: Field
    let index: Int
  }

  private(set) var places: [Place] = []
  private var deflated: [Range<Int>] = []
  private let bytes: [UInt8]

  /// Reads a sound archive from front to back.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while places.count < bytes.count {
      switch number(at: places.count, size: 4) {
      case 0x0403_4b50:
        let start = places.count
        add("local header", Self.localHeader)
        add("local header", "name", number(at: start + 26, size: 2))
        add("local header", "extra field", number(at: start + 28, size: 2))
        let dataStart = places.count
        add("content", "data", storedSize(ofEntryAt: start))
        if number(at: start + 8, size: 2) == 8 { deflated.append(dataStart..<places.count) }
      case 0x0807_4b50: add("data descriptor", Self.dataDescriptor)
      case 0x0201_4b50:
        let start = places.count
        add("central header", Self.centralHeader)
        add("central header", "name", number(at: start + 28, size: 2))
        add("central header", "extra field", number(at: start + 30, size: 2))
        add("central header", "comment", number(at: start + 32, size: 2))
      case 0x0606_4b50: add("zip64 end record", Self.zip64End)
      case 0x0706_4b50: add("zip64 locator", Self.zip64Locator)
      default:
        let start = places.count
        add("end record", Self.end)
        add("end record", "comment", number(at: start + 20, size: 2))
      }
    }
  }

  /// Whether a byte is the last one of a deflate stream.
  func endsStream(_ byte: Int) -> Bool { deflated.contains { $0.last == byte } }

  private static let localHeader = [
    ("signature", 4), ("version needed", 2), ("flags", 2), ("method", 2), ("time", 2), ("date", 2),
    ("crc-32", 4),
    ("compressed size", 4), ("size", 4), ("name length", 2), ("extra length", 2),
  ]
  private static let dataDescriptor = [("signature", 4), ("crc-32", 4), ("compressed size", 4), ("size", 4)]
  private static let centralHeader = [
    ("signature", 4), ("version made by", 2), ("version needed", 2), ("flags", 2), ("method", 2),
    ("time", 2),
    ("date", 2), ("crc-32", 4), ("compressed size", 4), ("size", 4), ("name length", 2),
    ("extra length", 2), ("comment length", 2), ("disk", 2), ("internal attributes", 2),
    ("external attributes", 4), ("offset", 4),
  ]
  private static let zip64End = [
    ("signature", 4), ("record size", 8), ("version made by", 2), ("version needed", 2), ("disk", 4),
    ("directory disk", 4),
    ("entries on disk", 8), ("entries", 8), ("directory size", 8), ("directory offset", 8),
  ]
  private static let zip64Locator = [("signature", 4), ("disk", 4), ("offset", 8), ("disks", 4)]
  private static let end = [
    ("signature", 4), ("disk", 2), ("directory disk", 2), ("entries on disk", 2), ("entries", 2),
    ("directory size", 4), ("directory offset", 4), ("comment length", 2),
  ]

  private mutating func add(_ record: String, _ fields: [(name: String, size: Int)]) {
    for field in fields { add(record, field.name, field.size) }
  }

  private mutating func add(_ record: String, _ name: String, _ size: Int) {
    let field = Field(record: record, name: name)
    places += (0..<size).map { Place(field: field, index: $0) }
  }

  /// How many bytes of data an entry has. With a data descriptor the header does not say; the data ends where the descriptor begins.
  private func storedSize(ofEntryAt start: Int) -> Int {
    let dataStart = places.count
    if number(at: start + 6, size: 2) & 8 != 0 {
      var end = dataStart
      while number(at: end, size: 4) != 0x0807_4b50 { end += 1 }
      return end - dataStart
    }
    let size = number(at: start + 18, size: 4)
    // In zip64's field the size stands first, and the compressed size behind it (APPNOTE 4.5.3).
    let name = number(at: start + 26, size: 2)
    return size == 0xffff_ffff ? number(at: start + 30 + name + 4 + 8, size: 8) : size
  }

  private func number(at start: Int, size: Int) -> Int {
    bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

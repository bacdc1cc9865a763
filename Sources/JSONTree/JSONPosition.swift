/// A place in a JSON text. A line ends with LF, CR or CR LF; lines and columns count from 1, columns in
/// Unicode scalars.
public struct JSONPosition: Sendable, Hashable {
  /// The line, from 1.
  public internal(set) var line: Int
  /// The column, from 1, counted in Unicode scalars.
  public internal(set) var column: Int

  /// A place in a JSON text.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of the first byte.
  static let start = JSONPosition(line: 1, column: 1)

  /// Moves over a range of bytes that begins at this place.
  mutating func advance(over range: Range<Int>, of bytes: [UInt8]) {
    for offset in range {
      let byte = bytes[offset]
      let endsLine =
        byte == ASCII.lineFeed
        || byte == ASCII.carriageReturn
          && !(offset + 1 < bytes.count && bytes[offset + 1] == ASCII.lineFeed)
      if endsLine {
        line += 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
  }
}

/// Finds places in a long text without reading it from its start each time: a text with an error on every
/// line would otherwise take quadratic time.
struct JSONPositionIndex: Sendable {
  /// How far apart the noted places are, in bytes.
  static let interval = 1024

  /// The places of the bytes `interval`, 2 × `interval` and so on; none for a short text.
  private let noted: [JSONPosition]

  init(of bytes: [UInt8]) {
    var noted: [JSONPosition] = []
    var position = JSONPosition.start
    for block in 0..<(bytes.count / Self.interval) {
      position.advance(over: block * Self.interval..<(block + 1) * Self.interval, of: bytes)
      noted.append(position)
    }
    self.noted = noted
  }

  func position(ofOffset offset: Int, in bytes: [UInt8]) -> JSONPosition {
    let offset = min(offset, bytes.count)
    let block = offset / Self.interval
    var position = block == 0 ? JSONPosition.start : noted[block - 1]
    position.advance(over: block * Self.interval..<offset, of: bytes)
    return position
  }
}

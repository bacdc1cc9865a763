/// Where the characters of a text lie in its bytes.
///
/// libyaml's marks count characters behind the byte order mark, and its encoding errors count bytes; this converts both.
struct CharacterMap {
  private enum Encoding { case utf8, utf16LittleEndian, utf16BigEndian }

  /// A place while walking through the text.
  private struct Cursor {
    var offset: Int
    var line = 1
    var column = 1

    var mark: YAMLMark { YAMLMark(line: line, column: column, offset: offset) }
  }

  /// Every so many characters an offset is remembered; the ones between are found by walking from there.
  private static let stride = 32

  private let bytes: [UInt8]
  private let encoding: Encoding
  private let textStart: Int
  private let count: Int
  private let landmarks: [Int]
  private let end: YAMLMark
  /// Where the first line too many begins that starts with `%`, as directives do.
  let excessDirective: YAMLMark?

  /// Walks through the text once. Bytes that are not well-formed make no trouble: libyaml gives no marks behind them.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    (encoding, textStart) = Self.signature(of: bytes)
    var cursor = Cursor(offset: textStart)
    var landmarks: [Int] = []
    var count = 0
    var directives = 0
    var excessDirective: YAMLMark?
    while cursor.offset < bytes.count {
      if count % Self.stride == 0 { landmarks.append(cursor.offset) }
      if cursor.column == 1, Self.character(at: cursor.offset, in: bytes, encoding).value == 0x25 {
        directives += 1
        if directives == YAMLLimits.directives + 1 { excessDirective = cursor.mark }
      }
      Self.advance(&cursor, in: bytes, encoding)
      count += 1
    }
    self.count = count
    self.landmarks = landmarks
    self.excessDirective = excessDirective
    end = YAMLMark(line: cursor.line, column: cursor.column, offset: bytes.count)
  }

  /// The place that libyaml gives as line, column and number of characters before it, all from 0.
  ///
  /// The end of the text is where the text says: libyaml puts it on a line of its own if the last line is not finished.
  func mark(line: Int, column: Int, character: Int) -> YAMLMark {
    guard character < count else { return end }
    var offset = landmarks[character / Self.stride]
    for _ in 0..<character % Self.stride {
      offset += Self.character(at: offset, in: bytes, encoding).width
    }
    return YAMLMark(line: line + 1, column: column + 1, offset: offset)
  }

  /// The place of the character that the byte belongs to.
  func mark(ofByte offset: Int) -> YAMLMark {
    var cursor = Cursor(offset: textStart)
    while cursor.offset < bytes.count {
      let here = cursor
      Self.advance(&cursor, in: bytes, encoding)
      if offset < cursor.offset { return here.mark }
    }
    return end
  }

  /// The encoding and where the text begins, by the byte order mark, as `yaml_parser_determine_encoding` finds them.
  private static func signature(of bytes: [UInt8]) -> (Encoding, textStart: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return (.utf8, 0)
  }

  private static func advance(_ cursor: inout Cursor, in bytes: [UInt8], _ encoding: Encoding) {
    let (value, width) = character(at: cursor.offset, in: bytes, encoding)
    cursor.offset += width
    let isBreak =
      switch value {
      case 0x0A, 0x85, 0x2028, 0x2029: true
      // The line ends behind the LF of a CR LF.
      case 0x0D:
        cursor.offset >= bytes.count || character(at: cursor.offset, in: bytes, encoding).value != 0x0A
      default: false
      }
    if isBreak {
      cursor.line += 1
      cursor.column = 1
    } else {
      cursor.column += 1
    }
  }

  /// The character at an offset and how many bytes it takes, told by its first byte or unit alone. The value is that of a
  /// character up to U+FFFF; no line break lies beyond.
  private static func character(
    at offset: Int, in bytes: [UInt8], _ encoding: Encoding
  ) -> (value: UInt32, width: Int) {
    func byte(_ index: Int) -> UInt32 {
      offset + index < bytes.count ? UInt32(bytes[offset + index]) : 0
    }
    let first = byte(0)
    switch encoding {
    case .utf8:
      if first < 0x80 { return (first, 1) }
      if first < 0xE0 { return ((first & 0x1F) << 6 | byte(1) & 0x3F, 2) }
      if first < 0xF0 { return ((first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | byte(2) & 0x3F, 3) }
      return (0, 4)
    case .utf16LittleEndian:
      return character(ofUnit: first | byte(1) << 8)
    case .utf16BigEndian:
      return character(ofUnit: first << 8 | byte(1))
    }
  }

  private static func character(ofUnit unit: UInt32) -> (value: UInt32, width: Int) {
    (unit, (0xD800..<0xDC00).contains(unit) ? 4 : 2)
  }
}

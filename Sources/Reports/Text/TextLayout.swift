/// Fits texts into columns of a terminal. The texts must have been escaped before.
enum TextLayout {
  /// The text in lines of at most `width` columns, broken at spaces, or inside of words that are longer than a line. At least one line.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      let wordWidth = DisplayWidth.of(word)
      if used > 0, used + 1 + wordWidth <= width {
        line += " " + word
        used += 1 + wordWidth
        continue
      }
      if used > 0 { lines.append(line) }
      var pieces = wordWidth <= width ? [word] : broken(word, width: width)
      line = pieces.removeLast()
      used = DisplayWidth.of(line)
      lines += pieces
    }
    lines.append(line)
    return lines
  }

  /// A word in pieces of at most `width` columns; at least one piece.
  private static func broken(_ word: String, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var used = 0
    for scalar in word.unicodeScalars {
      let scalarWidth = DisplayWidth.of(scalar)
      if used + scalarWidth > width, used > 0 {
        pieces.append(String(piece))
        piece.removeAll()
        used = 0
      }
      piece.append(scalar)
      used += scalarWidth
    }
    pieces.append(String(piece))
    return pieces
  }

  /// The text, followed by as many spaces as it takes to fill `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + spaces(width - DisplayWidth.of(text))
  }

  /// The text, preceded by as many spaces as it takes to fill `width` columns.
  static func rightAligned(_ text: String, to width: Int) -> String {
    spaces(width - DisplayWidth.of(text)) + text
  }

  /// So many spaces; none if the count is negative.
  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

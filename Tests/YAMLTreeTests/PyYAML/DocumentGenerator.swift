import TestSupport

/// Writes YAML documents of all styles by chance; the same ones from the same seed.
struct DocumentGenerator {
  private var random: SplitMix64
  private var anchorsMade = 0
  /// The anchors of this document whose nodes are finished.
  private var anchors: [String] = []
  private var keysMade = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A document without a mistake.
  mutating func document() -> String {
    anchors = []
    let start = pick([
      "", "", "", "---\n", "# a comment first\n", "%YAML 1.1\n---\n", "--- # begins\n", "\n\n",
    ])
    let body = chance(2) ? mapping(indent: 0, depth: 0) : sequence(indent: 0, depth: 0)
    let end = pick(["", "", "", "...\n", "# the last comment\n", "\n\n", "  \n"])
    let text = start + body + end
    return chance(6) ? String(text.dropLast()) : text
  }

  private mutating func mapping(indent: Int, depth: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      text += spaces(indent)
      if chance(12) {
        text += "? \(flow(depth: 2))\n" + spaces(indent) + ":"
      } else {
        text += key() + ":"
      }
      text += value(indent: indent, depth: depth + 1, inMapping: true) + interlude(indent)
    }
    return text
  }

  private mutating func sequence(indent: Int, depth: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      text += spaces(indent) + "-"
      if depth < 4, chance(5) {
        // The inner collection begins on the line of the dash.
        let inner =
          chance(2)
          ? mapping(indent: indent + 2, depth: depth + 1) : sequence(indent: indent + 2, depth: depth + 1)
        text += " " + inner.drop { $0 == " " }
      } else {
        text += value(indent: indent, depth: depth + 1, inMapping: false)
      }
      text += interlude(indent)
    }
    return text
  }

  /// What follows a key's colon or a list's dash, with its line break.
  private mutating func value(indent: Int, depth: Int, inMapping: Bool) -> String {
    if !anchors.isEmpty, chance(8) { return " *\(pick(anchors))" + lineEnd() }
    let anchor = chance(7) ? newAnchor() : nil
    let properties = anchor.map { " &\($0)" } ?? ""
    defer { if let anchor { anchors.append(anchor) } }
    if depth < 5, chance(3) {
      if chance(2) {
        return properties + lineEnd() + mapping(indent: indent + pick([1, 2, 4]), depth: depth)
      }
      // A list may stand as far to the left as the key it belongs to.
      let step = inMapping && chance(3) ? 0 : pick([1, 2, 4])
      return properties + lineEnd() + sequence(indent: indent + step, depth: depth)
    }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return properties + blockScalar(indent: indent)
    case 1: return properties + " " + flow(depth: 0) + lineEnd()
    case 2: return properties + " [" + lines(flowItems().map { $0 + "," }, indent: indent) + "]" + lineEnd()
    case 3:
      return properties + " " + lines([plainWord(), plainWord(), plainWord()], indent: indent) + lineEnd()
    case 4:
      return properties + " \"" + lines([plainWord(), "\\t\\u00e9 \\", plainWord()], indent: indent) + "\""
        + lineEnd()
    case 5:
      return properties + " '" + lines([plainWord(), "it''s", plainWord()], indent: indent) + "'" + lineEnd()
    case 6: return properties + lineEnd()
    case 7: return properties + " !!str " + word() + lineEnd()
    default: return properties + " " + word() + lineEnd()
    }
  }

  private mutating func blockScalar(indent: Int) -> String {
    let inner = indent + Int.random(in: 1...3, using: &random)
    var text = " " + pick(["|", ">", "|-", ">-", "|+", ">+"]) + lineEnd()
    var hasText = false
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      if chance(4) {
        text += "\n"
      } else {
        // The first line sets the indentation; the others may stand further to the right.
        text +=
          spaces(inner) + (hasText ? pick(["", "", "  "]) : "") + plainWord() + " " + plainWord() + "\n"
        hasText = true
      }
    }
    return text
  }

  private mutating func flow(depth: Int) -> String {
    guard depth < 3 else { return word() }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return "[" + flowItems(depth + 1).joined(separator: ", ") + pick(["", ",", " "]) + "]"
    case 1:
      let members = flowItems(depth + 1).map { "\(key()): \($0)" }
      return "{" + members.joined(separator: pick([", ", " , "])) + "}"
    case 2: return "[\(key()): \(flow(depth: depth + 1)), ? \(word()) : \(word())]"
    case 3: return pick(["[]", "{}", "{a, b: }", "[ ]", "\"\"", "''", "{? a, ? }"])
    default: return word()
    }
  }

  private mutating func flowItems(_ depth: Int = 1) -> [String] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in flow(depth: depth) }
  }

  /// The parts with line breaks, blanks or both between them.
  private mutating func lines(_ parts: [String], indent: Int) -> String {
    let between = pick([
      " ", "\n" + spaces(indent + 1), "\n\n" + spaces(indent + 3), "  \n" + spaces(indent + 2),
    ])
    return parts.joined(separator: between)
  }

  private mutating func key() -> String {
    keysMade += 1
    let plain = pick(["key", "ключ", "clé", "鍵", "🔑", "a b", "x-y"]) + String(keysMade)
    return pick([plain, plain, plain, "\"\(plain)\"", "'\(plain)'"])
  }

  /// A scalar of one line that may stand anywhere.
  private mutating func word() -> String {
    chance(5) ? pick(["\"quoted \\n text\"", "'single'", "\"\"", "'it''s'"]) : plainWord()
  }

  /// A plain scalar that may also stand within quotation marks.
  private mutating func plainWord() -> String {
    pick([
      "plain", "two words", "12", "-3.5", "true", "null", "~", "no", "12:30", "0x1F", "été", "日本", "😀 smile",
      "a#b",
      "c:d", "-dash", "x&y*z", "1_000", "2027-01-31", ".5",
    ])
  }

  private mutating func lineEnd() -> String {
    pick(["\n", "\n", "\n", " \n", " # a comment\n", "\n\n", "\r\n"])
  }

  /// Comments and empty lines between entries.
  private mutating func interlude(_ indent: Int) -> String {
    pick(["", "", "", "", "\n", "# at the margin\n", spaces(indent) + "# in line\n"])
  }

  private mutating func newAnchor() -> String {
    anchorsMade += 1
    return "a\(anchorsMade)"
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

import Wording

/// A YAML text that is written line by line.
struct DefinitionText {
  private(set) var text = ""

  /// A line of YAML, with a comment behind it.
  ///
  /// - Parameters:
  ///   - level: how many levels of two spaces the line is indented.
  ///   - content: YAML; names and values in it have gone through `YAMLText`.
  mutating func line(_ level: Int, _ content: String, comment: String? = nil) {
    text += String(repeating: "  ", count: level) + content
    if let comment { text += "  # " + VisibleText.escaping(comment) }
    text += "\n"
  }

  /// A line that is a comment. Whatever names it quotes, it stays one line.
  mutating func comment(_ level: Int, _ comment: String) {
    text += String(repeating: "  ", count: level) + (comment.isEmpty ? "#" : "# ")
    text += VisibleText.escaping(comment) + "\n"
  }

  /// An empty line.
  mutating func blank() { text += "\n" }
}

/// "in all 12 documents" or "in 3 of 12 documents".
func share(_ count: Int, of total: Int, _ noun: String, plural: String? = nil) -> String {
  if total == 1 { return "in the only \(noun)" }
  let all = counted(total, noun, plural: plural)
  return count == total ? "in all \(all)" : "in \(count) of \(all)"
}

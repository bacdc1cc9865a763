/// Lines of a report in Markdown, as many as there is room for.
struct MarkdownSection {
  private(set) var text = ""
  /// How many bytes it may have.
  let limit: Int

  init(limit: Int) { self.limit = limit }

  var isEmpty: Bool { text.isEmpty }

  /// Adds lines, unless they would fill more than a share of the room. Returns whether it did.
  mutating func add(_ lines: String, percent: Int = 100) -> Bool {
    guard text.utf8.count + lines.utf8.count <= limit * percent / 100 else { return false }
    text += lines
    return true
  }
}

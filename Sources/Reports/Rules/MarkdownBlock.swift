/// A paragraph, an item of a list or a line of code, of the little Markdown that rationales are written in, for a terminal.
struct MarkdownBlock {
  enum Kind {
    case paragraph
    /// An item of a list; the text is without its mark.
    case item
    /// A line that is not wrapped; in the source it is indented by four spaces.
    case code
  }

  let kind: Kind
  private(set) var text: String
  /// Whether a blank line stands between this and the block before.
  let followsBlankLine: Bool

  /// The blocks of a text.
  static func blocks(of markdown: String) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    /// Whether the line before can go on in this one.
    var isOpen = false
    var wasBlank = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = String(line.drop { $0 == " " })
      if content.isEmpty {
        wasBlank = !blocks.isEmpty
        isOpen = false
        continue
      }
      if content.hasPrefix("- ") {
        blocks.append(
          MarkdownBlock(kind: .item, text: String(content.dropFirst(2)), followsBlankLine: wasBlank))
        isOpen = true
      } else if isOpen {
        blocks[blocks.count - 1].text += " " + content
      } else if line.hasPrefix("    ") {
        blocks.append(
          MarkdownBlock(kind: .code, text: String(line.dropFirst(4)), followsBlankLine: wasBlank))
      } else {
        blocks.append(MarkdownBlock(kind: .paragraph, text: content, followsBlankLine: wasBlank))
        isOpen = true
      }
      wasBlank = false
    }
    return blocks
  }

  /// The block in lines of at most `width` columns, but for code.
  func lines(width: Int) -> [String] {
    switch kind {
    case .paragraph: TextLayout.wrapped(text, width: width)
    case .item:
      TextLayout.wrapped(text, width: width - 2).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    case .code: ["    " + text]
    }
  }
}

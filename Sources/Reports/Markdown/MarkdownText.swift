import Wording

/// Untrusted text in GitHub Flavored Markdown.
enum MarkdownText {
  /// A text as a code span: the one place where neither markup and HTML nor links, mentions, issue numbers and emoji act. Escaping single
  /// characters does not help against the latter: GitHub and GitLab look for them after the Markdown was read.
  ///
  /// - Parameter isInTable: whether it stands in a table, whose cells end at a `|` even in a code span. One is written `\|`, but behind a
  ///   backslash, where no reader can tell, `\x7c`.
  static func code(_ text: String, isInTable: Bool = false) -> String {
    var content = VisibleText.escaping(text)
    if content.isEmpty { return "(empty)" }
    if isInTable { content = escapingPipes(content) }
    let fence = String(repeating: "`", count: longestRunOfBackticks(content) + 1)
    // One space is taken off at both ends, if there is something else between them (CommonMark 0.30, section 6.1).
    let isPadded =
      content.hasPrefix("`") || content.hasSuffix("`") || content.hasPrefix(" ") && content.hasSuffix(" ")
    let padding = isPadded && content.contains { $0 != " " } ? " " : ""
    return fence + padding + content + padding + fence
  }

  private static func longestRunOfBackticks(_ text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func escapingPipes(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "|" {
        result += (last == "\\" ? "\\x7c" : "\\|").unicodeScalars
      } else {
        result.append(scalar)
      }
      last = scalar
    }
    return String(result)
  }
}

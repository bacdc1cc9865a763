internal import Wording
internal import YAMLTree

/// How many characters of a text messages show.
private let shownLength = 60

/// A text of the file as messages show it: in quotation marks, and cut when it is long.
func inQuotes(_ text: String) -> String {
  // Only the beginning of a very long text is looked at, however often it is shown.
  guard text.utf8.count > 4 * shownLength else { return quoted(text, limit: shownLength) }
  return "\"\(abbreviated(text))\" (\(text.utf8.count) bytes)"
}

/// A text of the file as messages show it between other words: only the beginning of a long one.
func abbreviated(_ text: String) -> String {
  guard text.utf8.count > shownLength else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.prefix(shownLength))) + "…"
}

extension YAMLNode {
  /// What stands here, as messages say it: `the text "abc"`, `the number 2.3`, `a list`, `nothing`.
  var shown: String {
    switch content {
    case .sequence(let elements): elements.isEmpty ? "an empty list" : "a list"
    case .mapping(let members): members.isEmpty ? "an empty dictionary" : "a dictionary"
    case .scalar(let scalar): scalar.shown
    }
  }
}

extension YAMLScalar {
  /// What stands here, as messages say it.
  var shown: String {
    switch value {
    case .null: "nothing"
    case .boolean: text
    case .text: "the text \(inQuotes(text))"
    case .integer, .float: "the number \(abbreviated(text))"
    }
  }
}

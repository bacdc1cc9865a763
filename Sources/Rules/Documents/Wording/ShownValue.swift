import JSONTree
import Wording

/// How many characters of a value a message shows.
private let shownLength = 40

/// A text of a document between quotation marks, cut to what a message has room for.
func shown(_ text: String) -> String { quoted(text, limit: shownLength) }

extension JSONValue {
  /// The value as a message shows it beside a constraint: `"nort"`, `12.5`, `null`, `a list of 3 elements`.
  var shown: String {
    switch kind {
    case .object: "a dictionary of \(counted(count, "key"))"
    case .array: "a list of \(counted(count, "element"))"
    case .string: Rules.shown(string ?? "")
    case .number: Self.cutting(numberText ?? "")
    case .boolean: boolean == true ? "true" : "false"
    case .null: "null"
    }
  }

  /// The value as a message shows it where its type is the point: `the text "12"`, `the number 12.5`.
  var shownWithType: String {
    switch kind {
    case .string: "the text \(shown)"
    case .number: "the number \(shown)"
    case .object, .array, .boolean, .null: shown
    }
  }

  private static func cutting(_ number: String) -> String {
    guard number.utf8.count > shownLength else { return number }
    return
      "\(number.prefix(shownLength / 2))…\(number.suffix(shownLength / 4)) (\(number.utf8.count) characters)"
  }
}

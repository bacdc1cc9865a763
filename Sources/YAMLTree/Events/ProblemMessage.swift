/// libyaml's words for a mistake, completed with where it began and what would be right.
enum ProblemMessage {
  /// A mistake of grammar: libyaml's problem, what it was reading at that time and since where, and advice if there is some.
  static func syntax(_ problem: String, at place: YAMLMark, context: String?, from: YAMLMark) -> String {
    var message = problem
    if let context {
      message += " \(context)"
      if from != place { message += " that begins at line \(from.line), column \(from.column)" }
    }
    if let advice = advice[problem] { message += "; \(advice)" }
    return message
  }

  /// Bytes that are no text; `value` is the byte or character in question, or negative if libyaml names none.
  static func encoding(_ problem: String, value: Int) -> String {
    let named = value < 0 ? "" : " (0x\(String(value, radix: 16, uppercase: true)))"
    return "\(problem)\(named); save the file as plain text in UTF-8"
  }

  /// What usually lies behind the problems that say little by themselves.
  private static let advice = [
    "mapping values are not allowed in this context":
      "check the indentation, or put a text that holds \": \" in quotation marks",
    "could not find expected ':'": "write the key as \"key: value\"",
    "did not find expected key": "check the indentation of this line and the quotation marks before it",
    "did not find expected '-' indicator": "check the indentation of this line",
    "did not find expected <document start>":
      "the document ended before this; check the brackets and the indentation",
    "found character that cannot start any token":
      "indent with spaces, not tabs, and put a text that starts with @, ` or % in quotation marks",
    "found unexpected end of stream": "close the quotation marks",
    "block sequence entries are not allowed in this context":
      "begin the list on a line of its own, or put a text that starts with \"- \" in quotation marks",
    "found unknown escape character": "write a backslash as \\\\, or use single quotation marks",
    "did not find expected alphabetic or numeric character":
      "put a text that starts with & or * in quotation marks",
  ]
}

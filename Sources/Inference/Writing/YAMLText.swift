import Wording

/// Writes texts as YAML scalars on one line that every reader, of YAML 1.1 or 1.2, takes for just that text, between brackets as well as
/// outside of them.
enum YAMLText {
  /// A text as a scalar: bare if nothing speaks against it, else in quotes. Characters that do not show are escaped.
  static func scalar(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if scalars.contains(where: mustBeEscaped) { return escaped(scalars) }
    if isPlain(scalars) && !words.contains(text.lowercased()) { return text }
    if !scalars.contains(where: { $0 == "\"" || $0 == "\\" }) { return "\"\(text)\"" }
    return inSingleQuotes(scalars)
  }

  /// Words that YAML 1.1 or 1.2 takes for something else than a text, in lower case.
  private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// Whether a text begins with a letter and goes on with nothing that means anything in YAML. So it cannot look like a number or a date,
  /// which begin with a digit, a sign or a point.
  private static func isPlain(_ scalars: String.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, let last = scalars.last, last != " " else { return false }
    guard first == "_" || first.properties.isAlphabetic else { return false }
    return scalars.allSatisfy { scalar in
      switch scalar {
      case "_", "-", ".", "/", " ", "0"..."9": true
      default: scalar.properties.isAlphabetic
      }
    }
  }

  /// Whether a character does something, or does not show: control characters, bidirectional marks, spaces other than the usual one.
  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    VisibleText.acts(scalar) || scalar.properties.isDefaultIgnorableCodePoint
      || scalar != " " && scalar.properties.generalCategory == .spaceSeparator
  }

  /// Single quotes (YAML 1.2.2, section 7.3.2): only the quote itself has to be written twice.
  private static func inSingleQuotes(_ scalars: String.UnicodeScalarView) -> String {
    var result = "'"
    for scalar in scalars { result += scalar == "'" ? "''" : String(scalar) }
    return result + "'"
  }

  /// Double quotes with the escapes of YAML 1.2.2, section 5.7.
  private static func escaped(_ scalars: String.UnicodeScalarView) -> String {
    var result = "\""
    for scalar in scalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where mustBeEscaped(scalar): result += byNumber(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// `\x07`, `\u202e` or `\U000e0001`.
  private static func byNumber(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (letter, width) =
      switch scalar.value {
      case ...0xff: ("x", 2)
      case ...0xffff: ("u", 4)
      default: ("U", 8)
      }
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }
}

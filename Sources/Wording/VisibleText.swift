/// Makes untrusted text safe to show on a terminal or in a log, and unmistakable for a reader.
public enum VisibleText {
  /// The text with everything that acts instead of showing written as an escape: control characters (`\n`, `\x1b`),
  /// bidirectional marks, invisible and unassigned format characters (`\u{202e}`), line and paragraph separators.
  public static func escaping(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: acts) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if acts(scalar) { result += escape(scalar) } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// Whether a character does something to the output rather than show in it.
  public static func acts(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7f }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: return "\\t"
    case 0x0a: return "\\n"
    case 0x0d: return "\\r"
    case ..<0x80:
      let digits = String(scalar.value, radix: 16)
      return "\\x" + (digits.count == 1 ? "0" : "") + digits
    default: return "\\u{" + String(scalar.value, radix: 16) + "}"
    }
  }
}

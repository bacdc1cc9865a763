import Wording

/// Texts as messages of SARIF have them.
enum SARIFText {
  /// The longest `fullDescription` that GitHub takes, in characters.
  static let longestDescription = 1_024

  /// An untrusted text as a message that holds neither placeholders nor links.
  ///
  /// Braces are doubled (SARIF 2.1.0, section 3.11.5), and `](`, which would make a link of what stands before it (section 3.11.6), is
  /// broken by a backslash. What would act on a reader is escaped.
  static func message(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in VisibleText.escaping(text).unicodeScalars {
      if scalar == "{" || scalar == "}" { result.append(scalar) }
      if scalar == "(", last == "]" { result.append("\\") }
      result.append(scalar)
      last = scalar
    }
    return String(result)
  }

  /// A text of at most `longestDescription` characters; a longer one is cut, with a mark where.
  static func description(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > longestDescription else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(longestDescription - 1))) + "…"
  }
}

import Wording

extension VisibleText {
  /// The most characters of a name that a report for people shows.
  private static let longestName = 160

  /// A name from an archive, safe to show; an over-long one is cut in the middle, with its length behind it. Other formats give it whole.
  static func name(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let count = scalars.count
    guard count > longestName else { return escaping(name) }
    let head = escaping(String(String.UnicodeScalarView(scalars.prefix(longestName / 2))))
    let tail = escaping(String(String.UnicodeScalarView(scalars.suffix(longestName / 4))))
    return "\(head)…\(tail) (\(count) characters)"
  }
}

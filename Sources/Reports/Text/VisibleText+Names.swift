import Findings
import Wording

extension VisibleText {
  /// A name from an archive, safe to show; one of more than `limit` characters is cut in the middle, with its length behind it. Other
  /// formats give it whole.
  static func name(_ name: String, limit: Int = 160) -> String {
    let scalars = name.unicodeScalars
    let count = scalars.count
    guard count > limit else { return escaping(name) }
    let head = escaping(String(String.UnicodeScalarView(scalars.prefix(limit / 2))))
    let tail = escaping(String(String.UnicodeScalarView(scalars.suffix(limit / 4))))
    return "\(head)…\(tail) (\(count) characters)"
  }
}

extension Failure {
  /// What happened, safe to show, with the entry that it happened to: "WO_1/metadata.json: is encrypted".
  ///
  /// - Parameter isWithPath: whether the file is named, too.
  func visibleText(withPath isWithPath: Bool) -> String {
    var parts = isWithPath ? [VisibleText.escaping(path)] : []
    if let entry { parts.append(VisibleText.name(entry.name)) }
    return (parts + [VisibleText.escaping(message)]).joined(separator: ": ")
  }
}

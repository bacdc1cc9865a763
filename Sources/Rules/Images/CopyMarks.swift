/// Recognises what file managers add to the name of a copy, in the languages of Western Europe.
package enum CopyMarks {
  /// The original's name; nil if the name bears no such mark: `meter` for `meter(1)`, `meter - Copie (2)`, `meter copy 3`, `Copy of meter`.
  package static func removed(from name: String) -> String? {
    var rest = Substring(name)
    var isCopy = false
    while let shorter = withoutMarkAtEnd(rest) ?? withoutMarkInFront(rest) {
      rest = shorter
      isCopy = true
    }
    return isCopy && !rest.isEmpty ? String(rest) : nil
  }

  private static let words = ["copy", "copie", "kopie", "copia", "cópia", "kopia", "kopi"]
  private static let fronts = ["copy of ", "copie de ", "kopie von ", "copia de ", "copia di ", "cópia de "]

  private static func withoutMarkAtEnd(_ name: Substring) -> Substring? {
    if let shorter = withoutNumberInBrackets(name) { return shorter }
    // "meter copy 2": the number belongs to the word.
    let front = name.droppingDigits()
    let text = front.count < name.count && front.last == " " ? front.trimmingEnd() : name
    let lowercased = text.lowercased()
    guard let word = words.first(where: { lowercased.hasSuffix($0) }) else { return nil }
    let rest = text.dropLast(word.count)
    // Without something between, the letters are the end of another word.
    let shorter = rest.trimmingEnd()
    return shorter.count < rest.count ? shorter : nil
  }

  private static func withoutNumberInBrackets(_ name: Substring) -> Substring? {
    guard name.last == ")" else { return nil }
    let inside = name.dropLast()
    let front = inside.droppingDigits()
    guard front.count < inside.count, front.last == "(" else { return nil }
    return front.dropLast().trimmingEnd()
  }

  private static func withoutMarkInFront(_ name: Substring) -> Substring? {
    let lowercased = name.lowercased()
    return fronts.first { lowercased.hasPrefix($0) }.map { name.dropFirst($0.count) }
  }
}

extension Substring {
  /// The text without the ASCII digits at its end.
  fileprivate func droppingDigits() -> Substring {
    var rest = self
    while let last = rest.last, last.isASCII, last.isNumber { rest.removeLast() }
    return rest
  }

  /// The text without the spaces, hyphens and underscores at its end.
  fileprivate func trimmingEnd() -> Substring {
    var rest = self
    while let last = rest.last, " -_".contains(last) { rest.removeLast() }
    return rest
  }
}

import Wording

/// What a photo's name that claims no admitted task group was probably meant to say.
package enum TaskGroupGuess: Hashable, Sendable {
  /// An admitted group, written with other Unicode characters that look the same.
  case otherCharacters(group: String)
  /// A copy that a file manager made of a photo: `meter(1)`, `meter - Copie`.
  case copy(of: String, group: String)
  /// A group and a number without the hyphen between them: `meter_2`.
  case missingHyphen(group: String, number: String)
  /// A group in another case: `Meter`.
  case otherCase(group: String)
  /// The name that a camera or a messenger gave: `IMG_2034`.
  case cameraName
  /// A group with a spelling mistake: `metre`.
  case misspelt(group: String)

  /// The admitted group that was probably meant, if the name says so much.
  package var group: String? {
    switch self {
    case .otherCharacters(let group), .copy(_, let group), .missingHyphen(let group, _),
      .otherCase(let group),
      .misspelt(let group):
      group
    case .cameraName: nil
    }
  }
}

/// Makes guesses among the admitted task groups. Making one takes longer than many guesses: keep it.
package struct TaskGroupGuesser: Sendable {
  private let admitted: Set<String>
  /// The groups by their names in lower case; of several that are equal then, the first one.
  private let byLowercaseName: [String: String]
  private let nearest: NearestWord

  /// Names that are longer than this, in bytes, are not guessed at.
  private static let longestName = 256

  /// Guesses among these groups.
  package init(admitted: [String]) {
    self.admitted = Set(admitted)
    byLowercaseName = Dictionary(admitted.map { ($0.lowercased(), $0) }) { first, _ in first }
    nearest = NearestWord(among: admitted)
  }

  /// The guess for a name without folder and extension, or nil.
  ///
  /// - Parameters:
  ///   - stem: the whole name: `metre-1`.
  ///   - claimed: the name without its order number: `metre`.
  package func guess(stem: String, claimed: String) -> TaskGroupGuess? {
    guard stem.utf8.count <= Self.longestName else { return nil }
    // Swift's `==` holds two Unicode spellings of a character for equal; names of task groups are compared by their bytes.
    if let index = admitted.firstIndex(of: claimed) { return .otherCharacters(group: admitted[index]) }
    if let copy = copied(stem) ?? copied(claimed) { return copy }
    if let group = group(ignoringCase: claimed) { return .otherCase(group: group) }
    if let number = misplacedNumber(stem) { return number }
    if CameraNames.contains(stem) { return .cameraName }
    return nearest.nearest(to: claimed).map { .misspelt(group: $0) }
  }

  private func group(ignoringCase name: String) -> String? {
    admitted.contains(name) ? name : byLowercaseName[name.lowercased()]
  }

  private func copied(_ name: String) -> TaskGroupGuess? {
    guard let original = CopyMarks.removed(from: name) else { return nil }
    if let group = group(ignoringCase: original) { return .copy(of: original, group: group) }
    guard let parts = NumberedName(original), parts.separator == "-" else { return nil }
    return group(ignoringCase: parts.rest).map { .copy(of: original, group: $0) }
  }

  private func misplacedNumber(_ stem: String) -> TaskGroupGuess? {
    guard let parts = NumberedName(stem) else { return nil }
    return group(ignoringCase: parts.rest).map { .missingHyphen(group: $0, number: parts.number) }
  }
}

/// A name that ends with a number: `meter_2` is `meter`, `_` and `2`.
private struct NumberedName {
  let rest: String
  let separator: String
  let number: String

  private static let separators: Set<Character> = ["-", "_", " ", ".", "#", "–", "—", "‐", "‑"]

  init?(_ name: String) {
    let number = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let front = name.dropLast(number.count)
    let separator = String(front.reversed().prefix { Self.separators.contains($0) }.reversed())
    guard !number.isEmpty else { return nil }
    self.number = number
    self.separator = separator
    rest = String(front.dropLast(separator.count))
  }
}

/// The different texts that were seen as a key's value, as long as they are few and short.
struct TextTally: Sendable {
  /// The most different texts that look like a choice.
  static let mostChoices = 8
  /// The most bytes of a text that looks like one of a choice.
  static let longestChoice = 40

  private var count = 0
  /// The texts, in the order in which they were met; nil once they are too many, or one was too long.
  private var distinct: [ExactText]? = []

  /// Counts a text.
  mutating func count(_ text: String?) {
    count += 1
    guard let known = distinct, let text else { return }
    let exact = ExactText(text)
    if known.contains(exact) { return }
    let isChoice = known.count < Self.mostChoices && text.utf8.count <= Self.longestChoice
    distinct = isChoice ? known + [exact] : nil
  }

  /// The texts, sorted by their bytes, if they look like the values of a choice: each was seen several times on average.
  var choices: [String]? {
    guard let distinct, count >= 10, count >= 3 * distinct.count else { return nil }
    return distinct.sorted().map(\.text)
  }
}

/// A text that equals another only byte for byte in UTF-8, as names and keys do. A Swift `String` also equals one that is composed of
/// other scalars: `é` and `e` with an accent.
struct ExactText: Hashable, Comparable, Sendable {
  /// The most bytes of a name or key that is learned. No file system in use admits longer names, and a YAML key of so many characters,
  /// each of them escaped, just stays below the 1,024 characters that a key on one line may have.
  static let longest = 255

  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  static func < (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(text.utf8.count)
  }
}

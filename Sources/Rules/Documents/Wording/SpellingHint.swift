import Wording

/// What to add to a message about a word that is not among the admitted ones: which of them was likely meant. Empty if none comes near.
func spellingHint(for word: String, among candidates: [String]) -> String {
  // Swift's `==` holds two Unicode spellings of a character for equal; JSON does not, and no reader sees the difference.
  if candidates.contains(where: { $0 == word }) {
    return "; an admitted one looks the same, but is composed of other Unicode characters: type it anew"
  }
  return NearestWord.of(word, in: candidates).map { "; did you mean \(shown($0))?" } ?? ""
}

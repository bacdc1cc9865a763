/// "1 image", "2 images": a count with its noun.
public func counted(_ count: some BinaryInteger, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// "a", "a or b", "a, b or c"; after `limit` words the rest is counted: "a, b, c and 4 more".
public func listed(_ words: [String], limit: Int = 8, conjunction: String = "or") -> String {
  guard words.count > 1 else { return words.first ?? "" }
  guard words.count <= limit else {
    return enumerated(words.prefix(limit)) + " and \(words.count - limit) more"
  }
  return enumerated(words.dropLast()) + " \(conjunction) \(words[words.count - 1])"
}

/// "a, b, c". Every run needs one such phrase for its definition's grammar; `joined` is compiled once for all collections, and asks
/// the runtime at each start whether a slice is one, which takes longer than all of this.
private func enumerated(_ words: ArraySlice<String>) -> String {
  guard var phrase = words.first else { return "" }
  for word in words.dropFirst() { phrase += ", " + word }
  return phrase
}

/// A name or value between quotation marks, as messages show it: `"meter-2.jpg"`. Over-long texts are cut in the middle, with
/// a mark where.
public func quoted(_ text: String, limit: Int = 120) -> String {
  let count = text.unicodeScalars.count
  guard count > limit else { return "\"\(text)\"" }
  let scalars = text.unicodeScalars
  let head = String(String.UnicodeScalarView(scalars.prefix(limit / 2)))
  let tail = String(String.UnicodeScalarView(scalars.suffix(limit / 4)))
  return "\"\(head)…\(tail)\" (\(count) characters)"
}

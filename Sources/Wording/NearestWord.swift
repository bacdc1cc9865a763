/// Finds the word that a misspelt one probably meant.
public enum NearestWord {
  /// The candidate that is fewest edits away from `word`, if it is near enough to be worth naming.
  ///
  /// An edit inserts, removes or replaces a character, or swaps two neighbours (the optimal string alignment
  /// distance); a difference in case alone costs nothing extra, so `Meter` finds `meter` first. Near enough is a third of
  /// the longer word's length. Of equally near candidates the first one wins.
  public static func of<Words: Sequence<String>>(_ word: String, in candidates: Words) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    var best: (word: String, distance: Int)?
    for candidate in candidates where candidate != word {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let allowed = max(wanted.count, scalars.count) / 3
      // A length that differs by more than the allowance needs more edits than that.
      guard abs(wanted.count - scalars.count) <= allowed, scalars.count <= 256, wanted.count <= 256 else {
        continue
      }
      let distance = distance(wanted, scalars)
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The optimal string alignment distance, by rows of the usual table.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 0..<a.count {
      row[0] = i + 1
      for j in 0..<b.count {
        let replacing = last[j] + (a[i] == b[j] ? 0 : 1)
        row[j + 1] = min(replacing, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count]
  }
}

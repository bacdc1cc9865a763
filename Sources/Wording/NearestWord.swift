/// Finds the word that a misspelt one probably meant.
public struct NearestWord: Sendable {
  private let candidates: [Candidate]

  /// Longer words, in characters, are not compared: nobody misspells them by hand.
  private static let longestWord = 256

  /// A word with what is compared of it.
  private struct Candidate: Sendable {
    let word: String
    let letters: Letters
  }

  /// Makes words ready to be searched many times.
  public init(among candidates: some Sequence<String>) {
    self.candidates = candidates.lazy.map { Candidate(word: $0, letters: Letters($0)) }.filter {
      $0.letters.count <= Self.longestWord
    }
  }

  /// The candidate that is fewest edits away from `word`, if it is near enough to be worth naming.
  ///
  /// An edit inserts, removes or replaces a character, or swaps two neighbours (the optimal string alignment
  /// distance); a difference in case alone costs nothing extra, so `Meter` finds `meter` first. Near enough is a third of
  /// the longer word's length. Of equally near candidates the first one wins.
  public func nearest(to word: String) -> String? {
    let wanted = Letters(word)
    guard wanted.count <= Self.longestWord else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let allowed = max(wanted.count, candidate.letters.count) / 3
      let limit = min(allowed, (best?.distance ?? .max) - 1)
      guard limit >= wanted.leastDistance(to: candidate.letters),
        let distance = wanted.distance(to: candidate.letters, within: limit), candidate.word != word
      else { continue }
      best = (candidate.word, distance)
    }
    return best?.word
  }

  /// The nearest of a few candidates, for a search that is made once.
  public static func of(_ word: String, in candidates: some Sequence<String>) -> String? {
    NearestWord(among: candidates).nearest(to: word)
  }
}

/// A word's characters in lower case.
private struct Letters: Sendable {
  private let scalars: [Unicode.Scalar]
  /// Which characters occur: one bit for all that leave the same remainder.
  private let occurring: UInt64

  init(_ word: String) {
    scalars = Array(word.lowercased().unicodeScalars)
    occurring = scalars.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
  }

  var count: Int { scalars.count }

  /// What the distance is at least. It takes a moment, and rules nearly all words out that have nothing to do with each other.
  ///
  /// An edit changes the length by one at most, takes one character away at most, and brings one in at most.
  func leastDistance(to other: Letters) -> Int {
    max(
      abs(count - other.count), (occurring & ~other.occurring).nonzeroBitCount,
      (other.occurring & ~occurring).nonzeroBitCount)
  }

  /// The optimal string alignment distance, by rows of the usual table; nil if it is more than `limit`.
  ///
  /// Only the band around the diagonal is filled: what lies further away from it than `limit` is more than `limit` edits away.
  func distance(to other: Letters, within limit: Int) -> Int? {
    let (a, b) = (scalars, other.scalars)
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: limit + 1, count: b.count + 1)
    var last = Array(0...b.count)
    var row = beforeLast
    var leastOfLast = 0
    for i in 0..<a.count {
      let start = max(0, i - limit)
      row[start] = start == 0 ? i + 1 : limit + 1
      var least = row[start]
      for j in start..<min(b.count, i + limit + 1) {
        let replacing = last[j] + (a[i] == b[j] ? 0 : 1)
        var distance = min(replacing, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          distance = min(distance, beforeLast[j - 1] + 1)
        }
        row[j + 1] = distance
        least = min(least, distance)
      }
      // Each row follows from the two before it, and no step makes a distance less.
      if least > limit, leastOfLast >= limit { return nil }
      leastOfLast = least
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}

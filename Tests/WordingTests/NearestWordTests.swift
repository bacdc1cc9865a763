import TestSupport
import Testing
import Wording

@Suite struct NearestWordTests {
  @Test(arguments: [
    ("metre", ["meter", "splice_box"], "meter"),
    ("Meter", ["metre", "meter"], "meter"),
    ("splice-box", ["meter", "splice_box"], "splice_box"),
    ("emter", ["meter"], "meter"),
    ("ports", ["sports", "port"], "sports"),
    ("ÉTAGE", ["étage"], "étage"),
    ("regoin", ["region", "regions"], "region"),
  ])
  func near(_ word: String, _ candidates: [String], _ nearest: String) {
    #expect(NearestWord.of(word, in: candidates) == nearest)
  }

  /// More than a third of the letters would have to change, or there is nothing to change.
  @Test(arguments: [
    ("roof", ["meter", "box"]), ("", ["meter"]), ("meter", []), ("meter", ["meter"]), ("ab", ["ba"]),
    ("a", [""]), ("meter", ["metering"]),
  ])
  func notNear(_ word: String, _ candidates: [String]) {
    #expect(NearestWord.of(word, in: candidates) == nil)
  }

  @Test func wordsOfExtremeLengthAreNotCompared() {
    let long = String(repeating: "a", count: 256)
    #expect(NearestWord.of(long + "a", in: [long, long + "b"]) == nil)
    #expect(NearestWord.of("b" + long.dropLast(), in: [long]) == long)
  }

  /// The search leaves out most of the work; that must not show. The words have few letters and little between them.
  @Test func theSearchFindsWhatTheDefinitionSays() {
    var random = SplitMix64(seed: 2)
    func letter() -> Character { "abc".randomElement(using: &random) ?? "a" }
    func edited(_ word: [Character]) -> [Character] {
      var word = word
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let place = Int.random(in: 0...word.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: word.insert(letter(), at: place)
        case 1 where place < word.count: word[place] = letter()
        case 2 where place < word.count: word.remove(at: place)
        case 3 where place + 1 < word.count: word.swapAt(place, place + 1)
        default: break
        }
      }
      return word
    }
    var found = 0
    for _ in 0..<2000 {
      let word = (0..<Int.random(in: 0...12, using: &random)).map { _ in letter() }
      let candidates = (0..<Int.random(in: 1...4, using: &random)).map { _ in String(edited(word)) }
      let nearest = NearestWord.of(String(word), in: candidates)
      #expect(nearest == Self.nearest(to: String(word), in: candidates), "\(word) in \(candidates)")
      if nearest != nil { found += 1 }
    }
    #expect((800..<1800).contains(found))
  }

  /// As the documentation of the search says, and nothing left out.
  private static func nearest(to word: String, in candidates: [String]) -> String? {
    var best: (word: String, distance: Int)?
    for candidate in candidates where candidate != word {
      let distance = distance(Array(word), Array(candidate))
      guard distance <= max(word.count, candidate.count) / 3, distance < best?.distance ?? .max else {
        continue
      }
      best = (candidate, distance)
    }
    return best?.word
  }

  /// The optimal string alignment distance, by the whole table.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in 0..<a.count {
      table[i + 1][0] = i + 1
      for j in 0..<b.count {
        var least = min(table[i][j] + (a[i] == b[j] ? 0 : 1), table[i][j + 1] + 1, table[i + 1][j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, table[i - 1][j - 1] + 1) }
        table[i + 1][j + 1] = least
      }
    }
    return table[a.count][b.count]
  }
}

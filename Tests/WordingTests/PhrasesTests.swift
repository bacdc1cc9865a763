import Testing
import Wording

/// Words as sentences have them.
@Suite struct PhrasesTests {
  @Test(arguments: [
    ([], ""),
    (["a"], "a"),
    (["a", "b"], "a or b"),
    (["a", "b", "c"], "a, b or c"),
    (["", "b", "c"], ", b or c"),
    (["a", "b", "c", "d"], "a, b, c and 1 more"),
    (["a", "b", "c", "d", "e"], "a, b, c and 2 more"),
  ])
  func listsWords(_ words: [String], _ phrase: String) {
    #expect(listed(words, limit: 3) == phrase)
  }

  @Test func listsWordsWithAnotherConjunction() {
    #expect(listed(["a", "b", "c"], conjunction: "and") == "a, b and c")
  }

  @Test(arguments: [(0, "0 images"), (1, "1 image"), (2, "2 images")])
  func countsThings(_ count: Int, _ phrase: String) {
    #expect(counted(count, "image") == phrase)
  }
}

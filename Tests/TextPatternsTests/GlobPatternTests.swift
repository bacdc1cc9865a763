import Testing
import TextPatterns

@Suite struct GlobPatternTests {
  @Test(arguments: [
    ("", ""), ("*", ""), ("*", "anything at all"), ("**", ""), ("?", "a"), ("??", "ab"), ("a*", "a"),
    ("a*", "abc"), ("*c", "abc"), ("a*c", "ac"), ("a*c", "abcbc"), ("*b*", "abc"), ("a?c", "abc"),
    ("WO_19*", "WO_1999"), ("*/meter-?.jpg", "WO_1/meter-2.jpg"), ("*a*b*c", "xxaxxbxxc"),
    ("*aab", "aaaaaab"), ("?*", "é"), ("?", "é"), ("naïve", "naïve"), ("[a-z].{jpg}", "[a-z].{jpg}"),
    ("\\*", "\\anything"), ("*.jpg*", "a.jpg"), ("a***b", "ab"),
  ])
  func describes(_ pattern: String, _ name: String) { #expect(GlobPattern(pattern).matches(name)) }

  @Test(arguments: [
    ("", "a"), ("?", ""), ("?", "ab"), ("a*", "ba"), ("*c", "cb"), ("a*c", "abcb"), ("a?c", "ac"),
    ("WO_19*", "wo_1999"), ("WO_19*", "WO_20"), ("*/meter.jpg", "meter.jpg"), ("[a-z]", "b"), ("a.c", "abc"),
    ("*aab", "aaaa"), ("a**b", "a"),
  ])
  func doesNotDescribe(_ pattern: String, _ name: String) { #expect(!GlobPattern(pattern).matches(name)) }

  /// A star that gives back a character at a time would try more than 10^60 ways here.
  @Test func manyStarsTakeNoLongerThanTheProductOfTheLengths() {
    let pattern = GlobPattern(String(repeating: "a*", count: 100) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
  }

  @Test func rememberWhatWasWritten() { #expect(GlobPattern("WO_19*").source == "WO_19*") }
}

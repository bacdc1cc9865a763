import Testing
import TextPatterns

@Suite struct TextPatternTests {
  @Test(arguments: [
    ("", "", true), ("", "abc", true), ("b", "abc", true), ("^b", "abc", false), ("^abc$", "abc", true),
    ("^PB-[0-9]+$", "PB-12", true), ("^PB-[0-9]+$", "PB-", false), ("^PB-[0-9]+$", "XPB-12", false),
    ("(?i)north", "NORTH", true), ("north", "NORTH", false), ("a(?=b)", "ab", true), ("(a)\\1", "aa", true),
    // `.` is a character, not a byte of one.
    ("^.$", "é", true), ("^.$", "😀", true), ("^..$", "é", false), ("^\\x{1F600}$", "😀", true),
    ("^\\p{Lu}", "Été", true), ("[é]", "è", false), ("^[^a]$", "€", true),
  ])
  func searchesInTheText(_ source: String, _ text: String, _ expected: Bool) throws {
    #expect(try TextPattern(source).matches(text) == expected)
  }

  @Test(arguments: [
    ("(", 1, "missing closing parenthesis"), ("a)", 1, "unmatched closing parenthesis"),
    ("[a-", 3, "missing terminating ] for character class"),
    ("*a", 0, "quantifier does not follow a repeatable item"),
    ("é(", 3, "missing closing parenthesis"), ("[z-a]", 3, "range out of order in character class"),
    ("\\C", 2, "using \\C is disabled by the application"),
  ])
  func saysWhereAnExpressionIsWrong(_ source: String, _ offset: Int, _ message: String) {
    #expect(
      performing: {
        _ = try TextPattern(source)
      },
      throws: { error in
        let error = error as? TextPatternError
        return error?.message == message && error?.offset == offset
      })
  }

  @Test(arguments: ["^(a+)+$", "^(a|aa)+$", "^(([a-z])+[a-z]?)+[A-Z]?$"])
  func givesUpOnATextThatWouldTakeForEver(_ source: String) throws {
    let pattern = try TextPattern(source)
    let text = String(repeating: "a", count: 200) + "!"
    #expect(
      performing: {
        _ = try pattern.matches(text)
      },
      throws: { error in
        let error = error as? TextPatternError
        return error?.message == "match limit exceeded" && error?.offset == nil
      })
    // The same pattern still serves for other texts.
    #expect(try pattern.matches("aaaaa"))
  }

  @Test func oneCompiledPatternServesSeveralTasks() async throws {
    let pattern = try TextPattern("^a+[0-9]$")
    let matches = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<100 { group.addTask { try pattern.matches("aaa\(number)") } }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(matches == 10)
  }

  @Test func rememberWhatWasWritten() throws { #expect(try TextPattern("a|b").source == "a|b") }
}

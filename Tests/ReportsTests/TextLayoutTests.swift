import Testing

@testable import Reports

@Suite struct TextLayoutTests {
  @Test(
    arguments: [
      ("", 0), ("meter-1.jpg", 11), ("Zähler", 6), ("Za\u{308}hler", 6), ("作業", 4), ("ﾒｰﾀｰ", 4), ("📷", 2),
      ("Ｗ", 2),
      ("한글", 4), ("✔", 1), ("…", 1),
    ])
  func width(_ text: String, _ columns: Int) { #expect(DisplayWidth.of(text) == columns) }

  @Test(
    arguments: [
      ("", 5, [""]),
      ("one two three", 13, ["one two three"]),
      ("one two three", 12, ["one two", "three"]),
      ("one two three", 3, ["one", "two", "thr", "ee"]),
      ("作業 指示書", 5, ["作業", "指示", "書"]),
      ("a veryverylongword b", 6, ["a", "veryve", "rylong", "word b"]),
      ("作", 1, ["作"]),
    ])
  func wrapping(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(TextLayout.wrapped(text, width: width) == lines)
  }

  @Test func padding() {
    #expect(TextLayout.padded("作", to: 4) == "作  ")
    #expect(TextLayout.padded("long", to: 2) == "long")
    #expect(TextLayout.rightAligned("7", to: 3) == "  7")
  }

  @Test func markdown() {
    let text = "One line\ngoes on.\n\nThe causes:\n- first\n  of all\n- second\n\n    code  stays\n"
    let blocks = MarkdownBlock.blocks(of: text)
    #expect(
      blocks.map(\.text) == ["One line goes on.", "The causes:", "first of all", "second", "code  stays"])
    #expect(blocks.map(\.followsBlankLine) == [false, true, false, false, true])
  }
}

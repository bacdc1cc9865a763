import Markup
import Testing

@Suite struct MarkupTextTests {
  @Test(arguments: [
    ("plain, Zähler 作業", "plain, Zähler 作業"),
    ("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"),
    ("a \"b\" & ]]>", "a &quot;b&quot; &amp; ]]&gt;"),
    ("one\ntwo\tthree\r", "one\\ntwo\\tthree\\r"),
    ("\u{1b}[31m\u{0}\u{7f}", "\\x1b[31m\\x00\\x7f"),
    ("\u{202e}gpj\u{2028}\u{fffe}\u{ffff}", "\\u{202e}gpj\\u{2028}\\u{fffe}\\u{ffff}"),
    ("", ""),
  ])
  func nothingActs(_ text: String, _ escaped: String) {
    #expect(MarkupText.escaping(text) == escaped)
  }
}

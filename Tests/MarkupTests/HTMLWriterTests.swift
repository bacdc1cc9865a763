import Markup
import Testing

@Suite struct HTMLWriterTests {
  @Test func textsAndValuesAreEscaped() {
    var writer = HTMLWriter()
    writer.element(.p, .class("a\" onclick=\"x")) { writer in
      writer.text("<script>\u{1b}")
      writer.name("\u{202e}&'")
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "<p class=\"a&quot; onclick=&quot;x\">&lt;script&gt;\\x1b<bdi>\\u{202e}&amp;&#39;</bdi></p>\n")
  }

  @Test func elementsEndInTheOrderInWhichTheyMust() {
    var writer = HTMLWriter()
    writer.begin(.ul, .hidden)
    writer.begin(.li)
    writer.element(.input, .checked)
    writer.end()
    writer.end()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "<ul hidden>\n<li><input checked>\n</li>\n</ul>\n")
  }
}

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

  @Test func addressesStayOnTheSite() {
    let address = HTMLAddress("/batches").appending("//x/../?#é").with("status", "a&b=c").with("none", nil)
      .with("cursor", "after-1").at("errors")
    #expect(
      address.description == "/batches/%2F%2Fx%2F..%2F%3F%23%C3%A9?status=a%26b%3Dc&cursor=after-1#errors")
    var writer = HTMLWriter()
    writer.element(.a, .href(HTMLAddress("/").with("q", "\"'<")), text: "x")
    writer.script(at: HTMLAddress("/site.js"))
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "<a href=\"/?q=%22%27%3C\">x</a><script src=\"/site.js\" defer></script>\n")
  }
}

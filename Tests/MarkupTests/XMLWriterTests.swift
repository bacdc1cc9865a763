import Markup
import TestSupport
import Testing
import Wording

@Suite struct XMLWriterTests {
  private static func document(_ write: (inout XMLWriter<Never>) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = XMLWriter<Never> { piece in
      for index in piece.indices { bytes.append(piece[index]) }
    }
    write(&writer)
    writer.finish()
    return bytes
  }

  @Test func elementsAreLaidOut() {
    let bytes = Self.document { writer in
      writer.begin("a")
      writer.attribute("n", 1)
      writer.begin("b")
      writer.end()
      writer.begin("c")
      writer.line("x < y")
      writer.text("]]>")
      writer.end()
      writer.end()
    }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <a n="1">
        <b/>
        <c>x &lt; y
      ]]&gt;</c>
      </a>

      """
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  /// What another reader reads is the visible form of what was written.
  @Test(.enabled(if: Tool.exists("python3"), "needs python3"))
  func randomTextsAreReadBack() throws {
    var generator = SplitMix64(seed: 7)
    let special: [UInt32] = [
      0, 9, 10, 13, 0x1b, 0x22, 0x26, 0x27, 0x3c, 0x3e, 0x5d, 0x7f, 0x85, 0x202e, 0xfffe,
    ]
    let texts = (0..<500).map { _ in
      var text = ""
      for _ in 0..<Int.random(in: 0..<20, using: &generator) {
        let value =
          Bool.random(using: &generator)
          ? special.randomElement(using: &generator) ?? 0
          : UInt32.random(in: 0..<0x11_0000, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      return text
    }
    let bytes = Self.document { writer in
      writer.begin("texts")
      for text in texts {
        writer.begin("t")
        writer.attribute("a", text)
        writer.text(text)
        writer.end()
      }
      writer.end()
    }
    let read = try Tool.python(
      """
      import sys, xml.etree.ElementTree as tree
      for t in tree.parse(sys.stdin.buffer).getroot():
          assert t.get('a') == (t.text or '')
          print(t.get('a').encode().hex())
      """, input: bytes)
    let expected = texts.map { text in
      VisibleText.escaping(text).utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\n"
    }
    #expect(read == expected.joined())
  }
}

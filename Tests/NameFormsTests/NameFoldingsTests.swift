import TestSupport
import Testing

@testable import NameForms

@Suite struct NameFoldingsTests {
  private func folded(_ name: String, _ foldings: NameFoldings = .all) -> String {
    String(decoding: foldings.folded(Array(name.utf8)), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("WO_1/Meter.JPG", "wo_1/meter.jpg"), ("a\\b//c/./d/", "a/b/c/d"), ("/a", "a"), ("C:\\a", "a"),
      ("c:a", "a"), ("\\\\server\\share", "server/share"), ("a. /b .", "a/b"), ("...", "..."),
      ("../a", "../a"),
      ("Straße", "strasse"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("σίσυφος", "σίσυφοσ"), ("ı", "ı"), ("İ", "i\u{307}"),
      ("e\u{301}", "é"), ("ﬁ", "fi"), ("x²", "x2"), ("a\u{200b}b", "ab"), ("ａ", "a"), ("Å", "å"), ("각", "각"),
      ("a\u{301}\u{327}", "a\u{327}\u{301}"), ("", ""),
    ])
  func everything(_ name: String, _ wanted: String) {
    #expect(folded(name).utf8.elementsEqual(wanted.precomposed.utf8))
  }

  @Test func oneAtATime() {
    #expect(folded("A\\b./é", .letterCase) == "a\\b./é")
    #expect(folded("A\\b./c", .separators) == "A/b./c")
    #expect(folded("A\\b./c ", .endings) == "A\\b/c")
    #expect(folded("/a//./b/", .letterCase) == "/a//./b")
    #expect(folded("ﬁe\u{301}", .canonical).utf8.elementsEqual("ﬁ\u{e9}".utf8))
    #expect(folded("ﬁE\u{301}", .compatibility).utf8.elementsEqual("fi\u{c9}".utf8))
    #expect(folded("E\u{301}", .letterCase).utf8.elementsEqual("e\u{301}".utf8))
    #expect(folded("A\\É", []) == "A\\É")
  }

  @Test func whatIsNotUTF8KeepsItsBytes() {
    #expect(NameFoldings.all.folded([0x41, 0xff, 0x2f, 0x42]) == [0x61, 0xff, 0x2f, 0x62])
  }

  @Test(
    arguments: [
      (["a", "A"], .letterCase), (["é", "e\u{301}"], .canonical), (["x²", "x2"], .compatibility),
      (["ﬁ", "fi"], .letterCase),
      (["a.", "a"], .endings), (["a\\b", "a/b"], .separators), (["a/./b", "a/b"], .separators),
      (["É", "e\u{301}"], [.letterCase, .canonical]),
      (["A/b ", "a/b", "a\\b"], [.letterCase, .endings, .separators]),
      (["a", "a/"], []), (["ß", "SS"], .letterCase),
    ] as [([String], NameFoldings)])
  func foldingsThatAreNeeded(_ names: [String], _ wanted: NameFoldings) {
    #expect(NameFoldings.needed(by: names.map { Array($0.utf8) }) == wanted)
  }

  /// Python's own tables say the same (of Unicode 14, as utf8proc's here): full case folding between two normalisations.
  @Test(.enabled(if: Tool.exists("python3"))) func pythonFoldsTheSame() throws {
    var random = SplitMix64(seed: 3)
    let blocks: [ClosedRange<UInt32>] = [
      0xa0...0x24f, 0x300...0x345, 0x370...0x52f, 0x5d0...0x6ff, 0x900...0x97f, 0x1100...0x11ff,
      0x1e00...0x1fff,
      0x2100...0x218f, 0x2460...0x24ff, 0x3041...0x30ff, 0xac00...0xad00, 0xf900...0xfaff, 0xfb00...0xfdfb,
      0xff01...0xffef, 0x1d400...0x1d7ff, 0x10400...0x1044f,
    ]
    let texts = (0..<4000).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let block = blocks[Int.random(in: blocks.indices, using: &random)]
        if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &random)),
          scalar.properties.generalCategory != .unassigned, !scalar.properties.isDefaultIgnorableCodePoint
        {
          text.append(scalar)
        }
      }
      return String(text)
    }
    let script = """
      import sys, unicodedata as u
      for line in sys.stdin.buffer.read().decode().split('\\n'):
          text = u.normalize('NFD', line)
          for _ in range(3):
              text = u.normalize('NFKC', text).casefold()
          sys.stdout.buffer.write((u.normalize('NFKC', text) + '\\n').encode())
      """
    let output = try Tool.python(script, input: Array(texts.joined(separator: "\n").utf8))
    let expected = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var differing: [String] = []
    for (text, wanted) in zip(texts, expected) where !text.isEmpty {
      var folder = TextFolder()
      let bytes = Array(text.utf8)
      let isDecoded = unsafe folder.decode(bytes.span.bytes, 0..<bytes.count)
      #expect(isDecoded)
      // A single pass can leave what a second one still changes; Python's side goes round until nothing changes.
      for _ in 0..<2 {
        folder.fold(.all)
        let again = folder.bytes
        _ = unsafe folder.decode(again.span.bytes, 0..<again.count)
      }
      if !folder.bytes.elementsEqual(wanted.utf8) {
        differing.append(
          "\(text.unicodeScalars.map(\.value)): \(String(decoding: folder.bytes, as: UTF8.self)) \(wanted)")
      }
    }
    #expect(differing == [])
  }
}

extension String {
  /// Normal form C of what the tests write.
  fileprivate var precomposed: String {
    var folder = TextFolder()
    let bytes = Array(utf8)
    guard unsafe folder.decode(bytes.span.bytes, 0..<bytes.count) else { return self }
    folder.fold(.canonical)
    return String(decoding: folder.bytes, as: UTF8.self)
  }
}

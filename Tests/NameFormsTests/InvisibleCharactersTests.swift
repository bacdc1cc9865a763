import Testing

@testable import NameForms

@Suite struct InvisibleCharactersTests {
  @Test(
    arguments: [
      ("a\u{200b}b", [0x200b]), ("\u{202e}gpj.exe", [0x202e]), ("a\u{2066}b\u{2069}", [0x2066, 0x2069]),
      ("\u{feff}a", [0xfeff]), ("a\u{ad}b", [0xad]), ("a\u{200d}b", [0x200d]), ("a\u{200c}b", [0x200c]),
      ("a\u{2028}b\u{2029}", [0x2028, 0x2029]), ("\u{f022}", [0xf022]),
      ("\u{10ffff}", [0x10ffff]), ("a\u{fe0f}", [0xfe0f]), ("a\u{e0041}", [0xe0041]),
      ("\u{3164}", [0x3164]), ("\u{2800}", [0x2800]), ("a\u{200b}\u{200b}", [0x200b]), ("\u{34f}", [0x34f]),
      ("é\u{200d}", [0x200d]), ("\u{fff9}", [0xfff9]),
    ] as [(String, [UInt32])])
  func found(_ text: String, _ wanted: [UInt32]) {
    #expect(InvisibleCharacters.found(in: text).map(\.value) == wanted)
    #expect(
      InvisibleCharacters.traits(of: text.unicodeScalars.map { Int32(bitPattern: $0.value) }) == .invisible)
  }

  @Test(
    arguments: [
      "plain", "größe", "世界", "\u{a0}a\u{202f}b\u{3000}c", "👨‍👩‍👧‍👦", "❤️", "#️⃣", "👍🏽", "🏳️‍🌈", "🧑🏽‍⚕️", "🙂‍↔️",
      "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", "می\u{200c}خواهم", "क्\u{200d}ष",
      "葛\u{e0100}",
      "\u{600}12", "ᠠ\u{180b}", "\u{1fae9}", "‼️",
    ])
  func fine(_ text: String) { #expect(InvisibleCharacters.found(in: text) == []) }

  @Test(arguments: [0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe] as [UInt32])
  func noncharacters(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(InvisibleCharacters.found(in: String(scalar)) == [scalar])
  }

  @Test func controlsOfTheUpperHalf() {
    #expect(InvisibleCharacters.traits(of: [0x61, 0x85]) == .control)
    #expect(InvisibleCharacters.found(in: "a\u{85}") == [])
  }
}

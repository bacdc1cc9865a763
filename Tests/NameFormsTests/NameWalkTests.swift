import TestSupport
import Testing

@testable import NameForms

@Suite struct NameWalkTests {
  /// What a walk reads of some names, one after the other.
  private func readings(_ names: [[UInt8]]) -> [NameWalk.Reading] {
    let storage = names.flatMap(\.self)
    var walk = NameWalk()
    var start = 0
    return names.map { name in
      defer { start += name.count }
      return unsafe walk.read(storage.span.bytes, start..<start + name.count)
    }
  }

  private func traits(_ name: String) -> NameTraits { readings([Array(name.utf8)])[0].traits }

  @Test(
    arguments: [
      ("WO_1/meter-1.jpg", []), ("a/", []), ("WO 1/photo (2)+.jpg", []), ("a.b/.hidden", []),
      ("", .empty), ("a\0b", .control), ("a\u{7f}", .control), ("a\u{85}", [.control, .nonASCII]),
      ("C:/a", .colon), ("C:\\a", [.colon, .backslash]), ("a:b", .colon), ("1:b", .colon),
      ("a\\b", .backslash), ("a\\", .backslash), ("a?", .refused), ("\"a\"", .refused),
      ("/a", .leadingSeparator), ("//a", .leadingSeparator), ("\\\\a\\b", [.leadingSeparator, .backslash]),
      ("a//b", .emptyComponent), ("a//", .emptyComponent), ("a\\/b", [.emptyComponent, .backslash]),
      ("./a", .dotComponent), ("a/.", .dotComponent), ("a/./b", .dotComponent), (".", .dotComponent),
      ("../a", .parentComponent), ("a/..", .parentComponent), ("a\\..\\b", [.parentComponent, .backslash]),
      ("a./b", .trailingDotOrSpace), ("a /b", .trailingDotOrSpace), ("...", .trailingDotOrSpace),
      ("a/b.jpg.", .trailingDotOrSpace),
      ("é", .nonASCII), ("a\u{200b}", [.nonASCII, .invisible]),
    ] as [(String, NameTraits)])
  func whatStandsOut(_ name: String, _ traits: NameTraits) {
    #expect(self.traits(name) == traits)
    // In the middle of a longer name, behind folders that are read with it, it stands out as well.
    let inner: NameTraits = [.empty, .leadingSeparator]
    let nested = self.traits("some_long_folder/\(name)x")
    #expect(
      nested.isSuperset(
        of: traits.subtracting(inner.union([.dotComponent, .trailingDotOrSpace, .parentComponent]))))
  }

  @Test(arguments: [
    "con", "CON", "nul.txt", "Aux.tar.gz", "com1", "LPT9.jpg", "COM¹", "lpt²", "com³.x", "prn ", "CONIN$",
    "conout$.x", "NUL .txt", "con:",
  ])
  func devices(_ name: String) {
    for path in [name, "a/\(name)", "\(name)/b", "a\\\(name)"] {
      #expect(traits(path).contains(.deviceName), "\(path)")
    }
  }

  @Test(arguments: [
    "com", "com0", "com10", "com⁴", "conn", "connector.jpg", "nulls", "aux1", "conin", "conout$s", "lpt",
    "a.con", "xcon", "co",
  ])
  func nearlyDevices(_ name: String) { #expect(!traits("a/\(name)/b").contains(.deviceName)) }

  @Test(arguments: ["PHOTOS~1.JPG", "a~1", "ab~12.x", "ABCDEF~1.TXT"])
  func shortNames(_ name: String) { #expect(traits("a/\(name)").contains(.shortName)) }

  @Test(arguments: [
    "~1", "a~", "a~b", "report~1.jpeg", "ABCDEFG~1.TXT", "a.b~1", "a~1.", "a~1.b.c", "a~1b", "~$word.doc",
  ])
  func otherTildes(_ name: String) { #expect(!traits("a/\(name)").contains(.shortName)) }

  @Test(
    arguments: [
      ("broken", [0x61, 0xe9, 0x62]), ("overlong", [0xc0, 0xaf]), ("surrogate", [0xed, 0xa0, 0x80]),
      ("beyond", [0xf4, 0x90, 0x80, 0x80]), ("cut", [0xe4, 0xb8]),
    ] as [(String, [UInt8])])
  func notUTF8(_ what: String, _ bytes: [UInt8]) {
    #expect(readings([bytes])[0].traits == [.nonASCII, .invalidUTF8], "\(what)")
  }

  /// Keys are equal just where the folded names are, and spellings where the names are but for `/` at the end; and a name's reading does not
  /// depend on the names before it.
  @Test func keysSayWhatFoldingSays() {
    var random = SplitMix64(seed: 7)
    let parts = [
      "a", "A", "b", "/", "/", "\\", ".", "..", " ", "é", "e\u{301}", "ß", "ss", "C:", "ﬁ", "fi", "\u{200b}",
      "longer_name", "x",
    ]
    let names =
      (0..<1500).map { _ in
        Array(
          (0..<Int.random(in: 1...5, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
            .joined().utf8)
      } + [[0xff, 0x61], [0xff, 0x41], [0xfe]]
    let readings = readings(names)
    var byKey: [UInt64: [UInt8]] = [:]
    var byFolded: [[UInt8]: UInt64] = [:]
    var bySpelling: [UInt64: [UInt8]] = [:]
    for (name, reading) in zip(names, readings) {
      let folded = NameFoldings.all.folded(name)
      #expect(byKey[reading.keys.folded, default: folded] == folded)
      #expect(byFolded[folded, default: reading.keys.folded] == reading.keys.folded)
      byKey[reading.keys.folded] = folded
      byFolded[folded] = reading.keys.folded
      var spelling = name
      // A separator alone is a name of its own.
      if spelling.count > 1, spelling.last == UInt8(ascii: "/"),
        !spelling.dropLast().allSatisfy({ $0 == 0x2f })
      {
        spelling.removeLast()
      }
      #expect(bySpelling[reading.keys.spelling, default: spelling] == spelling)
      bySpelling[reading.keys.spelling] = spelling
      #expect(self.readings([name])[0].traits == reading.traits)
    }
    #expect(byFolded.count < names.count / 2)
  }

  @Test func foldersThatTheNameBeforeDidNotLeadThrough() {
    let names = ["a/b/c", "a/b/d", "a/bb/d", "a/bb", "a//x/y", "e/", "e/"].map { Array($0.utf8) }
    let storage = names.flatMap(\.self)
    var walk = NameWalk()
    var start = 0
    var folders: [[String]] = []
    for name in names {
      _ = unsafe walk.read(storage.span.bytes, start..<start + name.count)
      folders.append(
        (0..<walk.newFolderCount).map {
          String(decoding: name.prefix(walk.newFolder($0).length), as: UTF8.self)
        })
      start += name.count
    }
    #expect(folders == [["a", "a/b"], [], ["a/bb"], [], ["a//x"], ["e"], []])
  }

  /// A folder's keys are those of an entry of its name.
  @Test func foldersHaveTheKeysOfTheirNames() {
    let text = Array("Some.Folder./Über/x".utf8)
    var walk = NameWalk()
    let whole = unsafe walk.read(text.span.bytes, 0..<text.count)
    let folders = (0..<walk.newFolderCount).map(walk.newFolder)
    for folder in folders {
      let reading = unsafe walk.read(text.span.bytes, 0..<folder.length)
      #expect(reading.keys == folder.keys)
    }
    #expect(Set(folders.map(\.keys) + [whole.keys]).count == 3)
  }

  /// Names as long as they can be, and as deep: time grows with their length alone, or this would not end.
  @Test func longestNames() {
    let deep = Array(String(repeating: "a/", count: 32_767).utf8)
    let marks = Array("a".utf8) + (0..<16_000).flatMap { [0xcc, $0 % 2 == 0 ? 0x81 : 0xa7] }
    let dots = [UInt8](repeating: UInt8(ascii: "."), count: 65_535)
    let separators = [UInt8](repeating: UInt8(ascii: "/"), count: 65_535)
    let names = (0..<2).flatMap { _ in [deep, marks, dots, separators, Array("a/\\".utf8) + deep] }
    let readings = readings(names)
    #expect(Set(readings.map(\.keys.folded)).count == 5)
  }
}

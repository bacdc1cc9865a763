import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

/// The rules about single names.
@Suite struct NameRulesTests {
  private static func entry(_ name: [UInt8], isMarked: Bool = false) -> ZipEntry {
    var entry = ZipEntry(nameBytes: name, content: .empty)
    entry.flags = isMarked ? 1 << 11 : 0
    return entry
  }

  /// The messages of a rule about an archive with entries of these names.
  private func messages(_ rule: (some ArchiveRule).Type, _ names: [String]) async throws -> [String] {
    try await messages(rule, names.map { ZipEntry($0, .empty) })
  }

  private func messages(_ rule: (some ArchiveRule).Type, _ entries: [ZipEntry]) async throws -> [String] {
    findings(of: rule, in: try await subject(ZipWriter.archive(of: entries))).map(\.message)
  }

  static let plain = [
    "WO_1/", "WO_1/meter-1.jpg", "WO_1/photo (2) + größe, 50%.jpg", "WO_1/.hidden", "WO_1/a..b", "WO_1/~",
    "WO_1/世界-1.jpg", "WO_1/common/connector.jpg",
  ]

  @Test(
    arguments: [
      InvalidName.self, AbsolutePath.self, PathTraversal.self, BackslashInName.self, InvalidNameEncoding.self,
      UndeclaredNameEncoding.self, InvisibleCharactersInName.self, UnportableName.self, DuplicateEntry.self,
      FileAndFolder.self, CollidingNames.self,
    ] as [any ArchiveRule.Type])
  func plainNamesAreFine(_ rule: any ArchiveRule.Type) async throws {
    #expect(try await messages(rule, Self.plain) == [])
  }

  @Test(
    arguments: [
      ("", "the entry has no name"),
      ("a\0b", "the entry's name has a control character in it: U+0000 (NUL)"),
      (
        "a\n\r\n",
        "the entry's name has control characters in it: U+000A (line feed) and U+000D (carriage return)"
      ),
      ("a\u{7f}", "the entry's name has a control character in it: U+007F (delete)"),
      ("a\u{85}", "the entry's name has a control character in it: U+0085"),
      (
        "\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{b}\u{c}",
        "the entry's name has control characters in it: U+0001, U+0002, U+0003, U+0004, U+0005, U+0006, U+0007, U+0008 and 2 more"
      ),
    ])
  func invalidNames(_ name: String, _ message: String) async throws {
    #expect(try await messages(InvalidName.self, [name, "b"]) == [message])
  }

  /// In code page 437 the bytes from 0x80 to 0x9f are letters.
  @Test func lettersOfOldCodePagesAreNoControls() async throws {
    #expect(try await messages(InvalidName.self, [Self.entry([0x61, 0x85, 0x90])]) == [])
  }

  @Test(
    arguments: [
      ("/a", #"the entry's name begins with "/", which is the root of the disk"#),
      (#"\a"#, #"the entry's name begins with "\", which is the root of the disk"#),
      ("//server/a", #"the entry's name begins with "//", as the path of a server does"#),
      (#"\\server\a"#, #"the entry's name begins with "\\", as the path of a server does"#),
      ("C:/a", #"the entry's name begins with the drive letter "C:""#),
      ("c:a", #"the entry's name begins with the drive letter "c:""#),
      ("WO_1/a:b", #"the entry's name has a colon in it, behind which Windows hides content: "WO_1/a:b""#),
      ("1:a", #"the entry's name has a colon in it, behind which Windows hides content: "1:a""#),
    ])
  func absolutePaths(_ name: String, _ message: String) async throws {
    #expect(try await messages(AbsolutePath.self, ["WO_1/b", name]) == [message])
  }

  @Test(arguments: ["../a", "a/../b", "a/..", "..", #"a\..\b"#, #"..\a"#, "é/../b"])
  func pathTraversal(_ name: String) async throws {
    #expect(
      try await messages(PathTraversal.self, [name, "a/..b", "..."]) == [
        #"the entry's name goes up to another folder with "..""#
      ])
  }

  @Test func backslashesAreReportedTogether() async throws {
    #expect(
      try await messages(BackslashInName.self, [#"WO_1\a"#]) == [
        #"the entry's name has a backslash in it instead of "/""#
      ])
    let names = (0..<10).map { #"a\\#($0)"# }
    #expect(
      try await messages(BackslashInName.self, ["b"] + names) == [
        #"10 names have a backslash in them instead of "/": "a\0", "a\1", "a\2", "a\3", "a\4", "a\5", "a\6", "a\7" and 2 more"#
      ])
  }

  @Test(
    arguments: [
      ([0x61, 0xe9, 0x2e], "its byte 1, 0xe9, begins no character"),
      ([0xc0, 0xaf], "its byte 0, 0xc0, begins a character that is written in too many bytes"),
      ([0xed, 0xa0, 0x80], "its byte 0, 0xed, begins half of a surrogate pair"),
      ([0xf4, 0x90, 0x80, 0x80], "its byte 0, 0xf4, begins a number beyond U+10FFFF, the last character"),
    ] as [([UInt8], String)])
  func markedAsUTF8AndNot(_ name: [UInt8], _ fault: String) async throws {
    #expect(
      try await messages(InvalidNameEncoding.self, [Self.entry(name, isMarked: true)]) == [
        "the entry's name is marked as UTF-8, but \(fault)"
      ])
    // Without the mark it is in some other encoding.
    #expect(try await messages(InvalidNameEncoding.self, [Self.entry(name)]) == [])
  }

  @Test func undeclaredEncodings() async throws {
    let names: [[UInt8]] = [
      Array("é.jpg".utf8), [0x82, 0x2e, 0x6a], Array("ü.jpg".utf8), [0x61], [0x81],
    ]
    #expect(
      try await messages(UndeclaredNameEncoding.self, names.map { Self.entry($0) }) == [
        #"the encoding of 2 names is not given; they are not UTF-8, so batchlint reads them as code page 437: "é.j" and "ü""#,
        #"the encoding of 2 names is not given; batchlint reads them as UTF-8: "é.jpg" and "ü.jpg"; as code page 437 the first is "├⌐.jpg""#,
      ])
    #expect(
      try await messages(UndeclaredNameEncoding.self, names.map { Self.entry($0, isMarked: true) }) == [])
  }

  /// Info-ZIP's Unicode path field (APPNOTE 4.6.9) says what the name is.
  @Test func aUnicodePathDecides() async throws {
    let name: [UInt8] = [0x82, 0x2e, 0x6a]
    var entry = Self.entry(name)
    let path = Array("é.j".utf8)
    entry.centralExtra = [0x75, 0x70, UInt8(5 + path.count), 0, 1]
    entry.centralExtra +=
      (0..<4).map { UInt8(truncatingIfNeeded: ZipContent(stored: name).crc32 >> (8 * $0)) } + path
    #expect(try await messages(UndeclaredNameEncoding.self, [entry]) == [])
  }

  @Test(
    arguments: [
      ("a\u{200b}", "a character in it that does not show: U+200B (zero width space)"),
      ("\u{202e}gpj.exe", "a character in it that does not show: U+202E (right-to-left override)"),
      (
        "a\u{200b}\u{feff}\u{200b}",
        "characters in it that do not show: U+200B (zero width space) and U+FEFF (zero width no-break space)"
      ),
      ("\u{f022}", "a character in it that does not show: U+F022"),
    ])
  func invisibleCharacters(_ name: String, _ what: String) async throws {
    #expect(
      try await messages(InvisibleCharactersInName.self, ["WO_1/\(name)", "WO_1/👩‍🚀.jpg"]) == [
        "the entry's name has \(what)"
      ])
  }

  @Test(
    arguments: [
      ("a//b", "two separators follow one another"),
      ("./a", #"a part of the name is ".", which some readers drop"#),
      ("WO_1/con.jpg", #""con.jpg" is the name of a device on Windows"#),
      ("WO_1/COM¹", #""COM¹" is the name of a device on Windows"#),
      ("a./b", #""a." ends with a dot, which Windows drops"#),
      ("WO_1/b ", #""b " ends with a space, which Windows drops"#),
      ("WO_1/PHOTOS~1.JPG", #""PHOTOS~1.JPG" looks like the short name that Windows makes for a longer one"#),
      (#"a"?*b"#, #""a"?*b" has a quotation mark, "?" and "*" in it, which Windows refuses"#),
      (
        "aux./b?",
        #""aux." is the name of a device on Windows; "aux." ends with a dot, which Windows drops; "b?" has "?" in it, which Windows refuses"#
      ),
    ])
  func unportableNames(_ name: String, _ message: String) async throws {
    #expect(try await messages(UnportableName.self, ["WO_1/", name]) == [message])
  }

  @Test func aFoldersNameIsReportedOnce() async throws {
    #expect(
      try await messages(UnportableName.self, ["a./", "a./b", "a./c?", "a./d", "x", "a./e"]) == [
        #""a." ends with a dot, which Windows drops"#, #""c?" has "?" in it, which Windows refuses"#,
      ])
  }

  @Test func manyReasonsAreCut() async throws {
    let messages = try await messages(UnportableName.self, [(0..<20).map { "\($0)?" }.joined(separator: "/")])
    #expect(messages.count == 1)
    #expect(messages[0].hasSuffix(#""7?" has "?" in it, which Windows refuses; and so on"#))
  }

  /// Where name and text differ, both are looked at.
  @Test func bytesCountAsWellAsText() async throws {
    var entry = Self.entry([0x2e, 0x2e, 0x2f, 0x82])
    let path = Array("é".utf8)
    entry.centralExtra = [0x75, 0x70, UInt8(5 + path.count), 0, 1]
    entry.centralExtra +=
      (0..<4).map {
        UInt8(truncatingIfNeeded: ZipContent(stored: entry.name).crc32 >> (8 * $0))
      } + path
    #expect(try await messages(PathTraversal.self, [entry]).count == 1)
  }
}

import Testing
import YAMLTree

/// What is reported, where, and what is left of the tree.
@Suite struct DiagnosticTests {
  @Test(arguments: [
    (
      "a: b: c\n",
      "1:5@4 syntax: mapping values are not allowed in this context; check the indentation, or put a text that holds "
        + "\": \" in quotation marks"
    ),
    (
      "a: [1, 2\nb: 3\n",
      "2:2@10 syntax: did not find expected ',' or ']' while parsing a flow sequence that begins at line 1, column 4"
    ),
    (
      "a: \"b",
      "1:6@5 syntax: found unexpected end of stream while scanning a quoted scalar that begins at line 1, column 4; "
        + "close the quotation marks"
    ),
    (
      "a:\n\tb: 1\n",
      "2:1@3 syntax: found character that cannot start any token while scanning for the next token; indent with spaces, not "
        + "tabs, and put a text that starts with @, ` or % in quotation marks"
    ),
    (
      "a: 1\nb\nc: 2\n",
      "3:1@7 syntax: could not find expected ':' while scanning a simple key that begins at line 2, column 1; write the key as "
        + "\"key: value\""
    ),
    (
      "é:\n  b: 1\n - c\n",
      "3:2@12 syntax: did not find expected key while parsing a block mapping that begins at line 1, column 1; check the "
        + "indentation of this line and the quotation marks before it"
    ),
    // The place is one that the text has, though libyaml says line 2, column 1.
    (
      "[a",
      "1:3@2 syntax: did not find expected ',' or ']' while parsing a flow sequence that begins at line 1, column 1"
    ),
  ])
  func grammar(_ text: String, _ expected: String) {
    let tree = YAMLTree.parse(text)
    #expect(tree.diagnostics.map(\.sketch) == [expected])
    #expect(tree.root == nil)
  }

  @Test(
    arguments: [
      (Array("a: ".utf8) + [0xFF], "1:4@3", "invalid leading UTF-8 octet (0xFF)"),
      (Array("é\nü: ".utf8) + [0x80, 0x0A], "2:4@7", "invalid leading UTF-8 octet (0x80)"),
      (Array("a: ".utf8) + [0xC3, 0x28], "1:4@3", "invalid trailing UTF-8 octet (0x28)"),
      (Array("a: ".utf8) + [0xE2, 0x82], "1:4@3", "incomplete UTF-8 octet sequence"),
      // U+002F in two bytes, half a surrogate pair, beyond U+10FFFF.
      ([0xC0, 0xAF], "1:1@0", "invalid length of a UTF-8 sequence"),
      (Array("- ".utf8) + [0xED, 0xA0, 0x80], "1:3@2", "invalid Unicode character (0xD800)"),
      (Array("- ".utf8) + [0xF4, 0x90, 0x80, 0x80], "1:3@2", "invalid Unicode character (0x110000)"),
      (Array("a: 1\nb: x".utf8) + [0x00], "2:5@9", "control characters are not allowed (0x0)"),
      (Array("a: \u{1B}[31m".utf8), "1:4@3", "control characters are not allowed (0x1B)"),
      ([0xEF, 0xBB, 0xBF] + Array("a: ".utf8) + [0xFF], "1:4@6", "invalid leading UTF-8 octet (0xFF)"),
      // UTF-16 without a byte order mark, cut in the middle of a character, and with half a surrogate pair.
      (utf16("a: 1\n", bigEndian: true), "1:1@0", "control characters are not allowed (0x0)"),
      ([0xFF, 0xFE] + utf16("a: 1", bigEndian: false).dropLast(), "1:4@8", "incomplete UTF-16 character"),
      ([0xFE, 0xFF, 0x00, 0x61, 0xDC, 0x00], "1:2@4", "unexpected low surrogate area (0xDC00)"),
    ] as [([UInt8], String, String)])
  func encoding(_ bytes: [UInt8], _ place: String, _ problem: String) {
    let tree = YAMLTree.parse(bytes)
    #expect(
      tree.diagnostics.map(\.sketch) == [
        "\(place) encoding: \(problem); save the file as plain text in UTF-8"
      ])
    #expect(tree.root == nil)
  }

  /// The buffer that libyaml decodes at once holds far less than this text.
  @Test func badBytesFarBehindTheStartHaveTheirPlace() {
    let lines = String(repeating: "- été\n", count: 20_000)
    let tree = YAMLTree.parse(Array(lines.utf8) + [0x2D, 0x20, 0xC3])
    #expect(tree.diagnostics.map(\.kind) == [.encoding])
    #expect(tree.diagnostics.map(\.mark.sketch) == ["20001:3@160002"])
  }

  @Test func allDuplicateKeysAreReported() {
    let tree = YAMLTree.parse(
      "a: 1\nb: {x: 1, y: 2, x: 3}\na: 4\n\"a\": 5\n1: i\n0x1: i\n\"1\": t\n1.0: f\n1e0: f\n")
    #expect(
      tree.diagnostics.map(\.sketch) == [
        "2:17@21 duplicateKey: the key \"x\" already stands at line 2, column 5; a mapping holds a key once",
        "3:1@27 duplicateKey: the key \"a\" already stands at line 1, column 1; a mapping holds a key once",
        "4:1@32 duplicateKey: the key \"a\" already stands at line 1, column 1; a mapping holds a key once",
        "6:1@44 duplicateKey: the key \"0x1\" already stands at line 5, column 1; a mapping holds a key once",
        "9:1@65 duplicateKey: the key \"1e0\" already stands at line 8, column 1; a mapping holds a key once",
      ])
    #expect(
      tree.root?.sketch
        == "{\"a\": 1, \"b\": {\"x\": 1, \"y\": 2, \"x\": 3}, \"a\": 4, \"a\": 5, 1: \"i\", 1: \"i\", \"1\": \"t\", "
        + "1.0: \"f\", 1e0: \"f\"}")
  }

  @Test func anAliasMayRepeatAKey() {
    #expect(
      YAMLTree.parse("{&k a: 1, *k : 2}").diagnostics.map(\.sketch) == [
        "1:11@10 duplicateKey: the key \"a\" already stands at line 1, column 2; a mapping holds a key once"
      ])
  }

  /// A composed and a decomposed letter, and a number and its text, are different keys; so are lists, which are not compared.
  @Test(arguments: [
    "\u{e9}: 1\ne\u{301}: 2\n", "1: a\n'1': b\n1.0: c\n", "~: a\n'': b\n", "[a]: 1\n? [a]\n: 2\n",
  ])
  func differentKeysAreNotDuplicates(_ text: String) {
    #expect(YAMLTree.parse(text).diagnostics.isEmpty)
  }

  @Test func whatAMessageNamesIsEscapedAndShortened() throws {
    let key = "\"\\e[31m\\n" + String(repeating: "k", count: 500) + "\""
    let diagnostic = try #require(YAMLTree.parse("{\(key): 1, \(key): 2}").diagnostics.first)
    #expect(diagnostic.message.hasPrefix("the key \"\\x1b[31m\\nkkk"))
    #expect(diagnostic.message.contains("… ") == false)
    #expect(diagnostic.message.utf8.count < 250)
  }

  @Test func aSecondDocumentIsNotRead() {
    let tree = YAMLTree.parse("a: 1\n---\nb: [\n")
    #expect(
      tree.diagnostics.map(\.sketch) == [
        "2:1@5 severalDocuments: a second document begins here; only one is read from a text"
      ])
    #expect(tree.root?.sketch == "{\"a\": 1}")
  }

  @Test func aliasesToNothingStandForTheirText() {
    let tree = YAMLTree.parse("- *none\n- &a [*a]\n- {*b : 1, x: &b 2}\n")
    #expect(
      tree.diagnostics.map(\.sketch) == [
        "1:3@2 alias: no node before this has the anchor of the alias \"*none\"",
        "2:7@14 alias: the alias \"*a\" lies inside the node that it repeats",
        "3:4@21 alias: no node before this has the anchor of the alias \"*b\"",
      ])
    #expect(tree.root?.sketch == "[\"*none\", [\"*a\"], {\"*b\": 1, \"x\": 2}]")
  }

  @Test func tagsThatDoNotFitAreReported() {
    let tree = YAMLTree.parse(
      "- !!int x\n- !!bool no\n- !!seq {}\n- !!map 1\n- !local 1\n- !!set [a]\n- !!null a\n- !!float 0x1\n- !<x> 'y'\n"
    )
    let known = "leave it out, or write !!str, !!int, !!float, !!bool, !!null, !!seq or !!map"
    #expect(
      tree.diagnostics.map(\.sketch) == [
        "1:3@2 tag: \"x\" is not what the tag !!int asks for",
        "2:3@12 tag: \"no\" is not what the tag !!bool asks for",
        "3:3@24 tag: a mapping is not what the tag !!seq asks for",
        "4:3@35 tag: \"1\" is not what the tag !!map asks for",
        "5:3@45 tag: the tag \"!local\" is unknown; \(known)",
        "6:3@56 tag: the tag \"tag:yaml.org,2002:set\" is unknown; \(known)",
        "7:3@68 tag: \"a\" is not what the tag !!null asks for",
        "8:3@79 tag: \"0x1\" is not what the tag !!float asks for",
        "9:3@93 tag: the tag \"x\" is unknown; \(known)",
      ])
    #expect(tree.root?.sketch == "[\"x\", \"no\", {}, 1, 1, [\"a\"], \"a\", 1, \"y\"]")
  }

  @Test func theFirstDocumentStaysWhenWhatFollowsIsWrong() {
    let tree = YAMLTree.parse("[a]]\n")
    #expect(tree.diagnostics.map(\.kind) == [.syntax])
    #expect(tree.diagnostics.map(\.mark.sketch) == ["1:4@3"])
    #expect(tree.root?.sketch == "[\"a\"]")
  }
}

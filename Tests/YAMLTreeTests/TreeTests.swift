import Testing
import YAMLTree

/// Shape and marks of trees.
@Suite struct TreeTests {
  @Test(arguments: [
    ("a: 1\nb: [x, 2.5, ~]\n", "{\"a\": 1, \"b\": [\"x\", 2.5, null]}"),
    ("- - 1\n  - 2\n- {}\n- []\n", "[[1, 2], {}, []]"),
    ("? [a, b]\n: {c: d}\n", "{[\"a\", \"b\"]: {\"c\": \"d\"}}"),
    ("? {a: 1}\n", "{{\"a\": 1}: null}"),
    ("1: a\ntrue: b\n~: c\n", "{1: \"a\", true: \"b\", null: \"c\"}"),
    ("<<: {a: 1}\n", "{\"<<\": {\"a\": 1}}"),
    ("a:\n- 1\nb: |\n  x\n  y\nc: >-\n  x\n  y\n", "{\"a\": [1], \"b\": \"x\ny\n\", \"c\": \"x y\"}"),
    ("\"\\x41\\u00e9\\U0001F600\\0\"", "\"A\u{e9}\u{1F600}\0\""),
    ("---\n", "null"), ("--- a\n...\n", "\"a\""),
    ("- &a {x: &b [1]}\n- *a\n- *b\n", "[{\"x\": [1]}, {\"x\": [1]}, [1]]"),
    ("- &a 1\n- &a 2\n- *a\n", "[1, 2, 2]"),
    ("- &a [&a 1, *a]\n- *a\n", "[[1, 1], 1]"),
    ("{&k a: 1, b: *k}\n", "{\"a\": 1, \"b\": \"a\"}"),
  ])
  func shapes(_ text: String, _ expected: String) {
    let tree = YAMLTree.parse(text)
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.root?.sketch == expected)
  }

  @Test(arguments: ["", "\n\n", "# only a comment", "%YAML 1.2\n", "\u{feff}"])
  func anEmptyTextHasNoRoot(_ text: String) {
    let tree = YAMLTree.parse(text)
    #expect(tree.root == nil)
    // A directive announces a document, so that text is not empty but unfinished.
    #expect(tree.diagnostics.isEmpty == (text != "%YAML 1.2\n"))
  }

  @Test(arguments: [
    ("a: é😀z\n", ["1:1@0-2:1@11", "1:1@0-1:2@1", "1:4@3-1:7@10"]),
    ("a: 1", ["1:1@0-1:5@4", "1:1@0-1:2@1", "1:4@3-1:5@4"]),
    (
      "a: |\n  x\n\n# c\nb: 1\n",
      [
        "1:1@0-6:1@19", "1:1@0-1:2@1", "1:4@3-4:1@10", "5:1@14-5:2@15", "5:4@17-5:5@18",
      ]
    ),
    ("- &n !!str x\n- *n\n", ["1:1@0-3:1@18", "1:3@2-1:13@12", "2:3@15-2:5@17"]),
    ("- &n [x]\n- *n\n", ["1:1@0-3:1@14", "1:3@2-1:9@8", "1:7@6-1:8@7", "2:3@11-2:5@13", "1:7@6-1:8@7"]),
    ("a: 1\r\nb: 2\r\n", ["1:1@0-3:1@12", "1:1@0-1:2@1", "1:4@3-1:5@4", "2:1@6-2:2@7", "2:4@9-2:5@10"]),
    ("\u{feff}a: 1\n", ["1:1@3-2:1@8", "1:1@3-1:2@4", "1:4@6-1:5@7"]),
    // Next line and line separator end lines, as in YAML 1.1.
    ("- a\u{85}- b\u{2028}- c", ["1:1@0-3:4@14", "1:3@2-1:4@3", "2:3@7-2:4@8", "3:3@13-3:4@14"]),
  ])
  func marks(_ text: String, _ expected: [String]) {
    let nodes = YAMLTree.parse(text).root?.all ?? []
    #expect(nodes.map { "\($0.start.sketch)-\($0.end.sketch)" } == expected)
  }

  @Test(arguments: [true, false])
  func utf16IsReadIfAByteOrderMarkSaysSo(_ bigEndian: Bool) {
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    let tree = YAMLTree.parse(mark + utf16("é: 😀\nb: 2\n", bigEndian: bigEndian))
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.root?.sketch == "{\"é\": \"😀\", \"b\": 2}")
    #expect(
      tree.root?.all.map { "\($0.start.sketch)-\($0.end.sketch)" }
        == ["1:1@2-3:1@24", "1:1@2-1:2@4", "1:4@8-1:5@12", "2:1@14-2:2@16", "2:4@20-2:5@22"])
  }

  @Test(arguments: [
    ("!!str 1", "\"1\""), ("!!str", "\"\""), ("!!int \"0x1F\"", "31"), ("!!float 1", "1"),
    ("!!float '1.5'", "1.5"),
    ("!!bool \"true\"", "true"), ("!!null \"\"", "null"), ("!!null ~", "null"), ("!!seq [1]", "[1]"),
    ("!!map {a: 1}", "{\"a\": 1}"),
    ("!<tag:yaml.org,2002:str> 1", "\"1\""), ("%TAG !y! tag:yaml.org,2002:\n--- !y!str 1", "\"1\""),
    ("! \"1\"", "\"1\""), ("! 12", "\"12\""), ("! [12]", "[12]"), ("! {a: 1}", "{\"a\": 1}"),
  ])
  func tagsAreHonoured(_ text: String, _ expected: String) {
    let tree = YAMLTree.parse(text)
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.root?.sketch == expected)
  }
}

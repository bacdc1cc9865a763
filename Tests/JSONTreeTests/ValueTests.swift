import ExactNumbers
import JSONTree
import Testing

@Suite struct ValueTests {
  @Test func everyKindOfValueIsRead() throws {
    let tree = try parse(
      #"{"o": {}, "a": [1, [], "x"], "s": "t\u0065xt", "n": -1.50e3, "t": true, "f": false, "z": null}"#)
    let values = tree.root.members.map(\.value)
    #expect(tree.root.kind == .object)
    #expect(tree.root.count == 7)
    #expect(tree.root.members.map(\.key) == ["o", "a", "s", "n", "t", "f", "z"])
    #expect(values.map(\.kind) == [.object, .array, .string, .number, .boolean, .boolean, .null])
    #expect(values[1].elements.map(\.kind) == [.number, .array, .string])
    #expect(values[1].count == 3)
    #expect(values.map(\.string) == [nil, nil, "text", nil, nil, nil, nil])
    #expect(values.map(\.numberText) == [nil, nil, nil, "-1.50e3", nil, nil, nil])
    #expect(values[3].number == DecimalNumber(-1500))
    #expect(values.map(\.boolean) == [nil, nil, nil, nil, true, false, nil])
    #expect(values.map(\.count) == [0, 3, 0, 0, 0, 0, 0])
  }

  @Test func onlyContainersHaveContents() throws {
    let tree = try parse(#"["a", {"b": [1]}]"#)
    #expect(tree.root.members.map(\.key) == [])
    #expect(tree.root.hasKey("b") == false)
    #expect(tree.root.duplicateKeys.isEmpty)
    for value in tree.root.elements {
      #expect(value.elements.map(\.kind) == [])
      #expect(value.members.map(\.key) == (value.kind == .object ? ["b"] : []))
    }
  }

  @Test func placesAreThoseOfTheFirstByte() throws {
    let tree = try parse("{\n  \"\u{e9}\": [true,\n\t{}]\n}")
    let member = try #require(tree.root.members.first { _ in true })
    #expect(member.keyOffset == 4)
    #expect(member.keyPosition == JSONPosition(line: 2, column: 3))
    #expect(member.value.offset == 10)
    #expect(member.value.position == JSONPosition(line: 2, column: 8))
    let inner = try #require(Array(member.value.elements).last)
    #expect(inner.position == JSONPosition(line: 3, column: 2))
  }

  @Test(arguments: [
    (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
    (#""\u00E9\u00e9\u0000""#, "\u{e9}\u{e9}\0"),
    (#""\ud83d\ude00 \uD800\uDC00 \uDBFF\uDFFF""#, "\u{1f600} \u{10000} \u{10ffff}"),
    (#""a\uFFFFb\ufeff""#, "a\u{ffff}b\u{feff}"), ("\"\u{1f600}\u{7f}\"", "\u{1f600}\u{7f}"),
    (#""\\u0041""#, #"\u0041"#),
  ])
  func escapesAreReplaced(_ text: String, _ characters: String) throws {
    let string = try #require(try parse(text).root.string)
    #expect(Array(string.utf8) == Array(characters.utf8))
  }

  @Test func membersAreFoundByTheBytesOfTheirKeys() throws {
    let root = try parse(#"{"a": 1, "\u0061": 2, "\u00e9": 3, "e\u0301": 4, "": 5, "ab": 6, "a": 7}"#).root
    #expect(root.members(named: "a").map(\.value.numberText) == ["1", "2", "7"])
    // Two normalisations of the same letter are two keys.
    #expect(root.members(named: "\u{e9}").map(\.value.numberText) == ["3"])
    #expect(root.members(named: "e\u{301}").map(\.value.numberText) == ["4"])
    #expect(root.members(named: "").map(\.value.numberText) == ["5"])
    #expect(root.hasKey("ab"))
    #expect(!root.hasKey("b"))
    #expect(!root.hasKey("abc"))
    #expect(root.members.filter { $0.hasKey("a") }.count == 3)
  }

  @Test func duplicateKeysAreTheSecondAndLaterOnes() throws {
    let root = try parse(#"{"a": 1, "b": 2, "\u0061": 3, "\u00e9": 4, "e\u0301": 5, "b": {"a": 1}, "a": 6}"#)
      .root
    #expect(root.duplicateKeys.map(\.key) == ["a", "b", "a"])
    #expect(root.duplicateKeys.map(\.value.offset) == [27, 62, 77])
    #expect(try parse(#"{"a": 1, "b": {"a": 1}}"#).root.duplicateKeys.isEmpty)
  }

  /// More members than are compared pairwise; every key occurs three times, once in disguise.
  @Test func duplicatesOfALargeObjectAreFoundToo() throws {
    let keys = (0..<5_000).map { "key \($0 * 7919 % 5_000)" }
    let disguised = keys.map { #"\u006B"# + $0.dropFirst() }
    let root = try parse("{" + (keys + disguised + keys).map { "\"\($0)\": 0" }.joined(separator: ", ") + "}")
      .root
    #expect(root.count == 15_000)
    #expect(root.duplicateKeys.map(\.key) == keys + keys)
  }

  @Test func pointersLeadToEveryValue() throws {
    let root = try parse(#"{"a": [0, {"b/~": 1, "": [[2]]}], "\u0063": 3}"#).root
    var pointers: [String: String] = [:]
    var pending = [root]
    while let value = pending.popLast() {
      pointers[value.pointer.description] = value.numberText ?? "\(value.kind)"
      pending += value.members.map(\.value) + Array(value.elements)
    }
    #expect(
      pointers == [
        "": "object", "/a": "array", "/a/0": "0", "/a/1": "object", "/a/1/b~1~0": "1", "/a/1/": "array",
        "/a/1//0": "array", "/a/1//0/0": "2", "/c": "3",
      ])
  }

  /// A parser is used for many documents: what it read before must neither show nor change.
  @Test func treesOfOneParserAreIndependent() throws {
    var parser = JSONParser()
    let first = try parser.parse(Array(#"{"a": [1, 2]}"#.utf8))
    #expect(throws: JSONSyntaxError.self) { try parser.parse(Array(#"[[[["#.utf8)) }
    let second = try parser.parse(Array(#"["b"]"#.utf8))
    #expect(first.root.members.map(\.key) == ["a"])
    #expect(first.root.members.flatMap { $0.value.elements.map(\.numberText) } == ["1", "2"])
    #expect(second.root.elements.map(\.string) == ["b"])
  }
}

import JSONTree
import TestSupport
import Testing

@Suite struct PositionTests {
  @Test func linesEndWithLineFeedOrCarriageReturnOrBoth() throws {
    let tree = try parse("[1,\n2,\r3,\r\n4,\n\r5]")
    #expect(
      tree.root.elements.map(\.position) == [
        JSONPosition(line: 1, column: 2), JSONPosition(line: 2, column: 1), JSONPosition(line: 3, column: 1),
        JSONPosition(line: 4, column: 1), JSONPosition(line: 6, column: 1),
      ])
  }

  @Test func columnsCountScalars() throws {
    let tree = try parse("[\"a\u{e9}\u{20ac}\u{1f600}e\u{301}\", 1]")
    #expect(tree.root.elements.map(\.position.column) == [2, 12])
  }

  @Test func beyondTheEndIsTheEnd() throws {
    let tree = try parse("[]\n")
    #expect(tree.position(ofOffset: 3) == JSONPosition(line: 2, column: 1))
    #expect(tree.position(ofOffset: 99) == JSONPosition(line: 2, column: 1))
  }

  /// A text of many blocks, with line ends and long characters across their borders.
  @Test func longTextsAreCountedAsShortOnesAre() throws {
    var random = SplitMix64(seed: 41)
    let pieces = ["\n", "\r", "\r\n", " ", "\"\u{e9}\",", "\"\u{1f600}\",", "1,", "\"words and words\","]
    let body = (0..<4_000).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let bytes = Array("[\(body)0]".utf8)
    let tree = try JSONTree.parse(bytes)
    #expect(bytes.count > 10_000)

    var position = JSONPosition(line: 1, column: 1)
    var mistakes: [Int] = []
    for offset in bytes.indices where bytes[offset] & 0xc0 != 0x80 {
      if tree.position(ofOffset: offset) != position { mistakes.append(offset) }
      let endsLine = bytes[offset] == 10 || bytes[offset] == 13 && bytes[offset + 1] != 10
      position =
        endsLine
        ? JSONPosition(line: position.line + 1, column: 1)
        : JSONPosition(line: position.line, column: position.column + 1)
    }
    #expect(mistakes == [])
  }
}

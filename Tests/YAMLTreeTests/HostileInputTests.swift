import TestSupport
import Testing
import YAMLTree

/// Texts that were made to hurt.
@Suite struct HostileInputTests {
  @Test(arguments: [
    ("[", "1:65@64"), ("{a: ", "1:257@256"), ("[{? ", "1:129@128"), ("- ", "1:129@128"), ("? ", "1:129@128"),
  ])
  func deepNestingEndsAtTheLimit(_ opening: String, _ place: String) {
    checkNesting(String(repeating: opening, count: 100_000), place)
  }

  @Test func deepIndentationEndsAtTheLimit() {
    checkNesting((0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "65:65@2272")
  }

  private func checkNesting(
    _ text: String, _ place: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let tree = YAMLTree.parse(text)
    #expect(
      tree.diagnostics.map(\.sketch) == [
        "\(place) limit: lists and mappings lie more than 64 levels deep here"
      ],
      sourceLocation: sourceLocation)
    #expect(tree.root == nil, sourceLocation: sourceLocation)
  }

  @Test func noLimitAllowsMoreLevelsThanTheStackBears() {
    let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let tree = YAMLTree.parse(text, limits: YAMLLimits(depth: .max, nodes: .max))
    #expect(
      tree.diagnostics.map(\.message) == ["lists and mappings lie more than 1000 levels deep here"])
    let within = String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000)
    #expect(YAMLTree.parse(within, limits: YAMLLimits(depth: .max)).diagnostics.isEmpty)
  }

  @Test func theLimitItselfIsAllowed() {
    let limits = YAMLLimits(bytes: 9, depth: 2, nodes: 4)
    #expect(YAMLTree.parse("[[a], b]\n", limits: limits).diagnostics.isEmpty)
    #expect(YAMLTree.parse("[[a], b]\n\n", limits: limits).diagnostics.map(\.kind) == [.limit])
    #expect(
      YAMLTree.parse("[[[a]]]", limits: limits).diagnostics.map(\.sketch)
        == ["1:3@2 limit: lists and mappings lie more than 2 levels deep here"])
    #expect(
      YAMLTree.parse("[a,b,c,d]", limits: limits).diagnostics.map(\.sketch)
        == ["1:8@7 limit: the text holds more than 4 nodes"])
  }

  @Test func aTextOverTheSizeLimitIsNotRead() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000_000)
    #expect(
      YAMLTree.parse(bytes).diagnostics.map(\.sketch)
        == ["1:1@0 limit: the text has 10000000 bytes; at most 4194304 are read"])
  }

  /// Nine lists of nine aliases each: 9^9 nodes.
  @Test func aliasesAreCountedBeforeTheyExpand() {
    var text = "- &a0 x\n"
    for level in 1...9 {
      text += "- &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    let tree = YAMLTree.parse(text)
    #expect(
      tree.diagnostics.map(\.sketch) == [
        "7:13@280 alias: with what the alias \"*a5\" repeats, the text holds more than 200000 nodes"
      ])
    #expect(tree.root == nil)
    // Without a limit that it could reach, the sums of the weights do not overflow, and nothing is copied.
    let unlimited = YAMLTree.parse(text, limits: YAMLLimits(nodes: .max))
    #expect(unlimited.diagnostics.map(\.kind) == [.alias])
    #expect(
      unlimited.diagnostics.map(\.message) == [
        "with what the alias \"*a6\" repeats, the text repeats more than 4194304 bytes of scalars"
      ])
  }

  @Test func aliasesMayNotAddUpToALongText() {
    let text =
      "- &a \(String(repeating: "x", count: 1_000_000))\n" + String(repeating: "- {*a : 1}\n", count: 10_000)
    #expect(
      YAMLTree.parse(text).diagnostics.map(\.sketch) == [
        "6:4@1000053 alias: with what the alias \"*a\" repeats, the text repeats more than 4194304 bytes of scalars"
      ])
  }

  /// Each line nests one level deeper than the one before, without any nesting in the text.
  @Test func aliasesMayNotAddUpToADeepTree() {
    let text = "- &a0 []\n" + (1...1_000).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
    #expect(
      YAMLTree.parse(text).diagnostics.map(\.sketch) == [
        "64:9@866 alias: with what the alias \"*a62\" repeats, the text is more than 64 levels deep"
      ])
  }

  /// libyaml compares each directive with all before it: without the limit this text takes minutes.
  @Test func manyDirectivesAreRefused() {
    func text(_ count: Int) -> String {
      (0..<count).map { "%TAG !\($0)! tag:example.org,2027:\n" }.joined() + "--- a\n"
    }
    #expect(YAMLTree.parse(text(64)).diagnostics.isEmpty)
    #expect(
      YAMLTree.parse(text(100_000)).diagnostics.map(\.sketch) == [
        "65:1@2038 limit: more than 64 lines begin with %, as directives do"
      ])
  }

  @Test func manyDuplicatesAreAllReported() {
    let tree = YAMLTree.parse(String(repeating: "a: 1\n", count: 20_000))
    #expect(tree.diagnostics.count == 19_999)
  }

  /// Everything that the sample shows off, cut off at every byte.
  @Test func truncatedAtEveryByte() {
    for count in sample.indices { checkSanity(Array(sample[..<count])) }
  }

  /// Every byte replaced by bytes that mean something in YAML or in UTF-8, and by NUL.
  @Test func everyByteReplaced() {
    let replacements = Array("\0\n\r\t \"'#&*!|>%@:,-?[]{}\\a0".utf8) + [0x7F, 0x80, 0xC3, 0xE2, 0xF0, 0xFF]
    for index in sample.indices {
      for replacement in replacements {
        var bytes = sample
        bytes[index] = replacement
        checkSanity(bytes)
      }
    }
  }

  @Test func randomBytes() {
    var random = SplitMix64(seed: 5)
    let alphabet = Array("ab1 \n\n:-?[]{},&*!|>'\"#%é\u{2028}".utf8)
    for _ in 0..<3_000 {
      checkSanity((0..<40).map { _ in alphabet.randomElement(using: &random) ?? 0 })
    }
  }

  private let sample = Array(
    """
    %YAML 1.1
    ---
    # été
    a: &x {b: [1, 0x1F, "q\\té\\
      r"], 'c''d': ~}
    e: *x
    ? [k]
    : - |-
        block 😀

        text
      - >+
        folded
    f: !!str 12 # end
    g: plain
     continued
    ...

    """.utf8)

  /// Whatever the text is: a tree or a reason for none, marks that lie within the text and in order, and lines and columns that belong to
  /// their offsets.
  private func checkSanity(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let tree = YAMLTree.parse(bytes)
    let places = tree.diagnostics.map(\.mark) + (tree.root?.all ?? []).flatMap { [$0.start, $0.end] }
    let text = String(decoding: bytes, as: UTF8.self)
    let isOrdered = (tree.root?.all ?? []).allSatisfy { $0.start.offset <= $0.end.offset }
    #expect(isOrdered, "\(text.debugDescription)", sourceLocation: sourceLocation)
    for place in Set(places) {
      let expected = position(ofByte: place.offset, in: bytes)
      #expect(
        (place.line, place.column) == expected, "\(place.sketch) in \(text.debugDescription)",
        sourceLocation: sourceLocation)
    }
  }

  /// Line and column, counted anew from the bytes before.
  private func position(ofByte offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes[..<min(offset, bytes.count)], as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": (line, column) = (line + 1, 1)
      default: column += 1
      }
      previous = scalar
    }
    return (line, column)
  }
}

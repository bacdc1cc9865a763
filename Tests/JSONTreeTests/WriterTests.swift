import JSONTree
import Testing

@Suite struct WriterTests {
  private func text(_ style: JSONStyle, _ write: (inout JSONWriter<Never>) -> Void) -> String {
    String(decoding: JSONWriter.bytes(style, write), as: UTF8.self)
  }

  private func report(_ writer: inout JSONWriter<Never>) {
    writer.beginObject()
    writer.key("schema_version")
    writer.string("1.0")
    writer.key("tool")
    writer.beginObject(.inline)
    writer.key("name")
    writer.string("batchlint")
    writer.key("rules")
    writer.beginArray()
    writer.int(1)
    writer.int(-2)
    writer.endArray()
    writer.endObject()
    writer.key("archives")
    writer.beginArray(.joined)
    for size in [1, UInt64.max] {
      writer.beginObject()
      writer.key("size")
      writer.int(size)
      writer.key("orders")
      writer.beginArray()
      writer.beginObject(.inline)
      writer.key("task_group")
      writer.null()
      writer.endObject()
      writer.bool(true)
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.key("failures")
    writer.beginArray()
    writer.endArray()
    writer.key("rules")
    writer.beginObject()
    writer.endObject()
    writer.endObject()
  }

  @Test func prettyTextsAreIndented() {
    #expect(
      text(.pretty, report) == """
        {
          "schema_version": "1.0",
          "tool": {"name": "batchlint", "rules": [1, -2]},
          "archives": [{
            "size": 1,
            "orders": [
              {"task_group": null},
              true
            ]
          }, {
            "size": 18446744073709551615,
            "orders": [
              {"task_group": null},
              true
            ]
          }],
          "failures": [],
          "rules": {}
        }

        """)
  }

  @Test func compactTextsHaveNoWhiteSpace() {
    #expect(
      text(.compact, report) == """
        {"schema_version":"1.0","tool":{"name":"batchlint","rules":[1,-2]},"archives":\
        [{"size":1,"orders":[{"task_group":null},true]},\
        {"size":18446744073709551615,"orders":[{"task_group":null},true]}],"failures":[],"rules":{}}

        """)
  }

  @Test func eachValueAtTheTopIsALine() {
    let lines = text(.compact) { writer in
      writer.null()
      writer.beginArray()
      writer.string("a")
      writer.endArray()
      writer.int(3)
    }
    #expect(lines == "null\n[\"a\"]\n3\n")
  }

  @Test(arguments: [
    ("", #""""#), ("plain text, long enough for a word", #""plain text, long enough for a word""#),
    ("\"\\/", #""\"\\/""#), ("\u{8}\u{c}\n\r\t", #""\b\f\n\r\t""#), ("\u{0}\u{1f}", #""\u0000\u001f""#),
    ("\u{7f}\u{80}\u{9f}\u{a0}", "\"\\u007f\\u0080\\u009f\u{a0}\""),
    ("\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}", #""\u061c\u200e\u200f\u2028\u2029""#),
    ("\u{202a}\u{202e}\u{2066}\u{2069}", #""\u202a\u202e\u2066\u2069""#),
    ("\u{feff}\u{fffe}\u{ffff}\u{fffd}", "\"\\ufeff\\ufffe\\uffff\u{fffd}\""),
    ("\u{e9}\u{20ac}\u{1f600}", "\"\u{e9}\u{20ac}\u{1f600}\""),
    ("1234567\u{1b}[31m", #""1234567\u001b[31m""#), ("12345678\"", #""12345678\"""#),
  ])
  func textIsEscaped(_ string: String, _ expected: String) {
    #expect(text(.compact) { $0.string(string) } == expected + "\n")
    let object = text(.compact) { writer in
      writer.beginObject()
      writer.key(string)
      writer.null()
      writer.endObject()
    }
    #expect(object == "{\(expected):null}\n")
  }

  @Test(
    arguments: [
      ([0xff], "\u{fffd}"), ([0x61, 0xc3, 0x62], "a\u{fffd}b"), ([0xe2, 0x82], "\u{fffd}"),
      ([0xed, 0xa0, 0x80], "\u{fffd}\u{fffd}\u{fffd}"), ([0xf0, 0x9f, 0x98, 0xf0], "\u{fffd}\u{fffd}"),
    ] as [([UInt8], String)])
  func illFormedBytesAreReplaced(_ bytes: [UInt8], _ expected: String) {
    #expect(text(.compact) { $0.string(utf8: bytes.span) } == "\"\(expected)\"\n")
  }

  @Test(arguments: [
    ("0", "0"), ("7", "7"), ("007", "7"), ("000", "0"), ("18446744073709551616", "18446744073709551616"),
  ])
  func numbersOfAnyLengthLoseTheirLeadingZeros(_ digits: String, _ expected: String) {
    #expect(text(.compact) { $0.rawNumber(digits: Array(digits.utf8).span) } == expected + "\n")
  }

  @Test func theSinkIsCalledWithBoundedPieces() {
    let plain = String(repeating: "x", count: 1_000_000)
    let digits = String(repeating: "9", count: 200_000)
    var sizes: [Int] = []
    var bytes: [UInt8] = []
    var writer = JSONWriter<Never>(.compact) { piece in
      sizes.append(piece.count)
      for index in piece.indices { bytes.append(piece[index]) }
    }
    writer.beginArray()
    writer.string(plain)
    writer.string(String(repeating: "\u{e9}\n", count: 100_000))
    writer.rawNumber(digits: digits.utf8Span.span)
    for number in 0..<50_000 { writer.int(number) }
    writer.endArray()
    writer.finish()

    #expect(sizes.count > 10)
    #expect(sizes.dropLast().allSatisfy { $0 >= 65_536 })
    #expect(sizes.allSatisfy { $0 < 65_536 + 16_384 })
    let numbers = (0..<50_000).map(String.init).joined(separator: ",")
    let escaped = String(repeating: "\u{e9}\\n", count: 100_000)
    #expect(bytes == Array("[\"\(plain)\",\"\(escaped)\",\(digits),\(numbers)]\n".utf8))
  }

  private struct Full: Error, Equatable {}

  @Test func whatTheSinkThrowsIsPassedOn() {
    var pieces = 0
    func write() throws(Full) {
      var writer = JSONWriter<Full>(.compact) { _ throws(Full) in
        pieces += 1
        if pieces == 2 { throw Full() }
      }
      try writer.beginArray()
      while pieces < 10 { try writer.string("text") }
      try writer.endArray()
      try writer.finish()
    }
    #expect(throws: Full()) { try write() }
    #expect(pieces == 2)
  }

  @Test func theLastPieceCanFailToo() {
    #expect(throws: Full()) {
      var writer = JSONWriter<Full>(.compact) { _ throws(Full) in throw Full() }
      try writer.null()
      try writer.finish()
    }
  }

  @Test func aValueWithoutAKeyStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = JSONWriter.bytes(.compact) { writer in
        writer.beginObject()
        writer.null()
      }
    }
  }

  @Test func whatWasNotEndedStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = JSONWriter.bytes(.compact) { $0.beginArray() } }
  }

  /// Elements that were written elsewhere, in any number of pieces, look like all others.
  @Test(arguments: [JSONStyle.pretty, .compact], [JSONLayout.lines, .inline, .joined])
  func elementsCanBeWrittenElsewhere(_ style: JSONStyle, _ layout: JSONLayout) {
    func element(_ number: Int, _ writer: inout JSONWriter<Never>) {
      writer.beginObject()
      writer.key("number")
      writer.int(number)
      writer.key("parts")
      writer.beginArray()
      for part in 0..<number { writer.int(part) }
      writer.endArray()
      writer.endObject()
    }
    func written(_ elements: (inout JSONWriter<Never>) -> Void) -> String {
      text(style) { writer in
        writer.beginObject()
        writer.key("elements")
        writer.beginArray(layout)
        elements(&writer)
        writer.endArray()
        writer.key("more")
        writer.null()
        writer.endObject()
      }
    }
    let whole = written { writer in for number in 0..<7 { element(number, &writer) } }
    for cuts in [[0, 7], [0, 1, 7], [0, 3, 4, 6, 7]] {
      let pieced = written { writer in
        let place = writer.place
        for (start, end) in zip(cuts, cuts.dropFirst()) {
          let piece = place.elements(isFirst: start == 0) { piece in
            for number in start..<end { element(number, &piece) }
          }
          writer.append(elements: piece)
        }
      }
      #expect(pieced == whole)
    }
    // Elements elsewhere and elements at the place itself follow each other.
    let mixed = written { writer in
      element(0, &writer)
      let rest = writer.place.elements(isFirst: false) { piece in
        for number in 1..<6 { element(number, &piece) }
      }
      writer.append(elements: rest)
      element(6, &writer)
    }
    #expect(mixed == whole)
  }
}

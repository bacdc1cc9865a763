import TestSupport

/// Makes JSON texts as odd as the grammar allows, and breaks them.
struct TextGenerator {
  private(set) var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A valid text.
  mutating func valid() -> [UInt8] {
    var text: [UInt8] = []
    appendSpace(to: &text)
    appendValue(depth: 4, to: &text)
    appendSpace(to: &text)
    return text
  }

  /// A text with one to three mistakes in it, as likely as not.
  mutating func mutated() -> [UInt8] {
    var text = valid()
    for _ in 0..<number(1...3) { mutate(&text) }
    return text
  }

  private mutating func mutate(_ text: inout [UInt8]) {
    let place = number(0...text.count)
    switch number(0...5) {
    case 0 where place < text.count: text[place] ^= 1 << UInt8(number(0...7))
    case 1 where place < text.count: text.removeSubrange(place..<min(text.count, place + number(1...3)))
    case 2: text.insert(UInt8(number(0...255)), at: place)
    case 3: text.removeLast(min(text.count, number(1...4)))
    case 4 where place < text.count:
      text.insert(contentsOf: text[place..<min(text.count, place + 4)], at: place)
    default: text.insert(contentsOf: pick(Self.snares).utf8, at: place)
    }
  }

  /// What parsers are known to trip over.
  private static let snares = [
    "NaN", "-Infinity", "Infinity", "True", "null", "tru", ",", ",,", ":", "\"", "'", "{", "}", "[", "]",
    "//", "/**/", "#",
    "\u{feff}", "\u{a0}", "\u{b}", "\u{c}", "\0", "+", "-", ".", "e", "E+", "00", "0x1", "1_0", "\u{661}",
    "\\", "\\u",
    "\\u00", "\\ud800", "\\udc00", "\\ud800\\udc00", "\\x41", "\\'", "\\U0041", "\u{7f}", "\n", "\r", "\t",
  ]

  private mutating func appendValue(depth: Int, to text: inout [UInt8]) {
    switch number(depth == 0 ? 2...6 : 0...6) {
    case 0: appendList("{", "}", depth: depth, to: &text)
    case 1: appendList("[", "]", depth: depth, to: &text)
    case 2, 3: appendString(to: &text)
    case 4, 5: appendNumber(to: &text)
    default: text += pick(["true", "false", "null"]).utf8
    }
  }

  private mutating func appendList(_ opening: String, _ closing: String, depth: Int, to text: inout [UInt8]) {
    text += opening.utf8
    appendSpace(to: &text)
    for index in 0..<number(0...4) {
      if index > 0 { text += ",".utf8 }
      appendSpace(to: &text)
      if opening == "{" {
        appendString(to: &text)
        appendSpace(to: &text)
        text += ":".utf8
        appendSpace(to: &text)
      }
      appendValue(depth: depth - 1, to: &text)
      appendSpace(to: &text)
    }
    text += closing.utf8
  }

  private mutating func appendString(to text: inout [UInt8]) {
    let escapes = [
      #"\""#, #"\\"#, #"\/"#, #"\b"#, #"\f"#, #"\n"#, #"\r"#, #"\t"#, #"\u0000"#, #"\u00e9"#, #"\uABcd"#,
      #"\uFFFF"#,
      #"\ud83d\ude00"#, #"\uDBFF\uDFFF"#,
    ]
    let characters = [
      "a", "key", " ", "/", "'", "\u{7f}", "\u{80}", "\u{e9}", "\u{2028}", "\u{feff}", "\u{1f600}",
    ]
    text += "\"".utf8
    for _ in 0..<number(0...6) { text += (number(0...2) == 0 ? pick(escapes) : pick(characters)).utf8 }
    text += "\"".utf8
  }

  private mutating func appendNumber(to text: inout [UInt8]) {
    let whole = pick(["0", "1", "-0", "-7", "42", "9007199254740993", "123456789012345678901234567890"])
    let fraction = pick(["", "", ".0", ".5", ".000000000000000000000000000001"])
    let exponent = pick(["", "", "e5", "E-5", "e+05", "e0", "e999999", "E-999999999999"])
    text += (whole + fraction + exponent).utf8
  }

  private mutating func appendSpace(to text: inout [UInt8]) {
    text += pick(["", "", "", " ", "\n", "\t", "\r", "\r\n", " \t\n\r "]).utf8
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func pick(_ choices: [String]) -> String { choices[number(0...choices.count - 1)] }
}

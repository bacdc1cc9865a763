import TestSupport
import Testing

@testable import Inference

@Suite struct YAMLTextTests {
  @Test(arguments: [
    ("meter", "meter"), ("PM-ferme-apres", "PM-ferme-apres"), ("ID PB", "ID PB"), ("_x", "_x"),
    ("a.b/c", "a.b/c"),
    ("é", "é"), ("box-", "box-"), ("日本", "日本"),
    ("", #""""#), ("no", #""no""#), ("Null", #""Null""#), ("y", #""y""#), ("~", #""~""#), ("1.0", #""1.0""#),
    ("12", #""12""#), ("2024-01-31", #""2024-01-31""#), (".inf", #"".inf""#), ("-", #""-""#),
    ("- a", #""- a""#),
    ("---", #""---""#), ("<<", #""<<""#), ("=", #""=""#), (" a", #"" a""#), ("a ", #""a ""#),
    ("a: b", #""a: b""#),
    ("a #b", #""a #b""#), ("a,b", #""a,b""#), ("[a]", #""[a]""#), ("{a}", #""{a}""#), ("*a", #""*a""#),
    ("&a", #""&a""#), ("!a", #""!a""#), ("%a", #""%a""#), ("@a", #""@a""#), ("it's", #""it's""#),
    ("😀", #""😀""#),
    (#"say "hi""#, #"'say "hi"'"#), (#"a\b"#, #"'a\b'"#), (#"'"\"#, #"'''"\'"#),
    ("a\nb", #""a\nb""#), ("\t", #""\t""#), ("\r\n", #""\r\n""#), ("a\"\\\u{0}", #""a\"\\\x00""#),
    ("\u{7f}\u{85}\u{a0}", #""\x7f\x85\xa0""#), ("\u{202e}", #""\u202e""#), ("\u{2028}", #""\u2028""#),
    ("\u{feff}", #""\ufeff""#), ("\u{e0001}", #""\U000e0001""#), ("\u{fffe}", #""\ufffe""#),
    ("e\u{301}", "\"e\u{301}\""),
  ])
  func scalars(text: String, scalar: String) {
    #expect(YAMLText.scalar(text).unicodeScalars.elementsEqual(scalar.unicodeScalars))
  }

  /// Texts of characters that mean something to YAML, that do not show, or that are rare.
  private static func texts(_ count: Int) -> [String] {
    var generator = SplitMix64(seed: 0x5ca1)
    let words = ["no", "on", "null", "true", "1", "0x1", "1_0", ".", "e", "~", "---", "...", "<<", "12:30"]
    return (0..<count).map { number in
      var text = number % 3 == 0 ? words.randomElement(using: &generator) ?? "" : ""
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let value: UInt32 =
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: .random(in: 0...0x10_ffff, using: &generator)
          case 1: .random(in: 0...0x2fff, using: &generator)
          default: .random(in: 0...0xa0, using: &generator)
          }
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      return text
    }
  }

  @Test(.enabled("needs PyYAML", { (try? Tool.python("import yaml")) != nil }))
  func pythonReadsTheSameTexts() throws {
    let texts = Self.texts(4_000)
    let scalars = texts.map(YAMLText.scalar)
    let yaml = """
      block:
      \(scalars.map { "  - \($0)" }.joined(separator: "\n"))
      flow: [\(scalars.joined(separator: ", "))]
      keys:
      \(scalars.map { "  - {\($0): 1}\n  - \($0): 1" }.joined(separator: "\n"))

      """
    // All texts three times over, in hexadecimal, so that no line of the answer can be mistaken.
    let script = """
      import sys, yaml
      tree = yaml.load(sys.stdin.buffer.read().decode('utf-8'), Loader=yaml.CSafeLoader)
      assert all(type(x) is str for x in tree['block'] + tree['flow'] + [k for d in tree['keys'] for k in d])
      for text in tree['block'] + tree['flow'] + [k for d in tree['keys'] for k in d]:
        print(text.encode('utf-8').hex())
      """
    let lines = try Tool.python(script, input: Array(yaml.utf8))
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let expected = texts + texts + texts.flatMap { [$0, $0] }
    #expect(lines.elementsEqual(expected.map(hexadecimal)) { $0 == $1 })
  }
}

/// Documents without a mistake that each show one thing.
let properDocuments: [String] = [
  "", "\n", "# nothing but a comment\n", "---\n", "--- \n...\n", "a", "a\n", "a: 1", "a: 1\n", "  a: 1\n",
  "- a\n- b\n", "- a\n-\n- b\n", "a:\nb:\n", "a: ~\n", "{}", "[]", "[a, b, c]", "{a: 1, b: 2}", "{a, b}",
  "[a: b]", "[? a : b, c]", "[a, [b, [c]]]\n", "{a: {b: {c: d}}}\n", "- - - a\n",
  "- a: 1\n  b: 2\n- c: 3\n", "a:\n- 1\n- 2\nb: 3\n", "a:\n  - 1\n  - 2\nb: 3\n", "? a\n: b\n",
  "? - a\n: - b\n", "? [a, b]\n: c\n", "? a\n? b\n", "{? a : b, ? c}\n", "a: |\n  one\n  two\n",
  "a: |\n  one\n  two\nb: c\n", "a: |-\n  one\n\n\nb: c\n", "a: |+\n  one\n\n\nb: c\n",
  "a: >\n  one\n  two\n\n  three\n", "a: >2\n    indented\n  text\n", "--- |\n text\n", "--- >-\n  text",
  "|\n text\n# comment\n", "a: |\n\n\nb: c\n", "a: one\n  two\n  three\nb: 1\n", "a: one\n\n  two\n",
  "'it''s'\n", "'one\n\n  two'\n", "\"a\\tb\\u263a\\x41\"\n", "\"one \\\n  two\"\n", "\"one\n  two\"\n",
  "a: \"\"\nb: ''\n", "a: 1 # comment\n# another\nb: 2\n", "# first\na: 1\n# last\n",
  "a:\n  # inside\n  b: 1\n", "- &a 1\n- *a\n", "&top a: 1\n", "&top\na: 1\n", "a: &x {b: 1}\nc: *x\n",
  "a: &x\n  b: 1\nc: *x\n", "- &x [1, 2]\n- [*x, *x]\n", "- &x a\n- &x b\n- *x\n", "{&k a: 1, b: *k}\n",
  "a: !!str 1\n", "a: !!int \"1\"\n", "!!map {a: 1}\n", "!!seq\n- a\n", "a: !!null\nb: 1\n",
  "a: &x\nb: 1\n", "- !!str\n- a\n", "%YAML 1.1\n---\na: 1\n",
  "%TAG !y! tag:yaml.org,2002:\n---\na: !y!str 1\n", "---\na: 1\n...\n", "--- {a: 1}\n", "--- a\n",
  "clé: été\n", "日本: 語\n", "😀: [😀, 😀]\n", "a: 😀 b\n", "- \"é\"\n- 'é'\n- é\n", "a: 1\r\nb: 2\r\n",
  "a: 1\rb: 2\r", "a: |\r\n  one\r\n  two\r\nb: c\r\n", "a: 1\u{85}b: 2\u{85}",
  "a: b\u{2028}c: d\u{2029}", "a:    1   \nb:\t2\n", "<<: {a: 1}\nb: 2\n", "a: b:c\n",
  "a: http://x/y#z\n", "a: -1\n", "a: [\n  b,\n  c\n]\n", "a: {\n  b: 1,\n  c: 2,\n}\n",
  "[a,\n b]\n", "[\"a\":b]\n", "{\"a\":b}\n", "{a: 1,}\n", "[a, ]\n", "[a b: c\n d]\n", "[?a]\n",
]

/// Documents that each hold one mistake of grammar.
let mistakenDocuments: [String] = [
  "a: b: c\n", "a: [b\n", "a: [b", "a: {b\n", "a: \"b\n", "a: 'b", "a\nb: c\n", "a: 1\n b: 2\n",
  "a:\n  b: 1\n c: 2\n", "- a\nb: 1\n", "a: @b\n", "a: `b\n", "a: %b\n", "\ta: 1\n", "a:\n\tb: 1\n",
  "[a]]\n", "{a: 1}}\n", "a: &\n", "a: *\n", "a: !<b\n", "a: !x!y z\n", "\"\\q\"\n",
  "\"\\ud800\"\n", "%YAML 2.0\n---\na\n", "a: |x\n", "a: - \n", ": b\n", "{a: ?b}\n", "a: - b\n",
]

/// Documents that are not plain UTF-8.
let markedDocuments: [[UInt8]] = [
  [0xEF, 0xBB, 0xBF] + Array("é: 1\nb: [2]\n".utf8),
  [0xFF, 0xFE] + utf16("é: 😀\nb: [2]\n", bigEndian: false),
  [0xFE, 0xFF] + utf16("é: 😀\nb: [2]\n", bigEndian: true),
]

/// A text in UTF-16, without a byte order mark.
func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return bigEndian ? bytes : bytes.reversed()
  }
}

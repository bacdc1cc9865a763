extension Seed {
  /// Texts that show each part of JSON's grammar, and each way to miss it, once.
  static func ofJSON() -> [Seed] {
    let texts = [
      #"{"a": [1, -2.5e+10, true, false, null, "t"], "b": {"c": {}}, "d": []}"#,
      #"{"\u0061": 1, "a": 2, "\ud83d\ude00": "\"\\\/\b\f\n\r\t"}"#,
      #"["é", "\u00e9", "\ud800", "\u12"]"#, "[1,]", "{\"a\": 1,}", "{'a': 1}", "{a: 1}", "[01, +1, .5, 1.]",
      "[NaN, Infinity, True, None]", "// comment\n{}", "/* comment */ []", "\u{feff}{}", "{} {}", "\"open",
      "\"tab\there\"", "[[[[[[[[[[[[]]]]]]]]]]]]", "2027-01-31", "0x1F", "1e999999999999", "",
      " \r\n\t\n", "[\u{201c}a\u{201d}]", "{\"a\" 1}", "[1 2]",
    ]
    let encodings: [[UInt8]] = [
      [0xff, 0xfe, 0x7b, 0, 0x7d, 0], [0, 0, 0, 0x7b, 0, 0, 0, 0x7d], [0x22, 0xc3, 0x28, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
    ]
    return (texts.map { Array($0.utf8) } + encodings).enumerated().map { number, bytes in
      Seed(.json, "grammar-\(number).json", bytes)
    }
  }
}

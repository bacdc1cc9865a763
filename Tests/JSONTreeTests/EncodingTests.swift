import JSONTree
import Testing

@Suite struct EncodingTests {
  @Test func aByteOrderMarkIsRefused() throws {
    let error = try refusal(of: [0xef, 0xbb, 0xbf] + Array("{}".utf8))
    #expect(error.kind == .byteOrderMark)
    #expect(error.offset == 0)
    #expect(
      error.message
        == "the text begins with a byte order mark, which JSON does not allow; save it as UTF-8 without one")
  }

  @Test(arguments: ["{\"a\": 1}", "7", "\"\u{e9}\"", "[]"])
  func utf16AndUTF32AreNamed(_ text: String) throws {
    let units = Array(text.utf16)
    let littleEndian16 = units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let bigEndian16 = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    let scalars = text.unicodeScalars.map(\.value)
    let littleEndian32 = scalars.flatMap { value in
      stride(from: 0, to: 32, by: 8).map { UInt8(value >> $0 & 0xff) }
    }
    let bigEndian32 = scalars.flatMap { value in
      stride(from: 24, through: 0, by: -8).map { UInt8(value >> $0 & 0xff) }
    }

    for bytes in [littleEndian16, bigEndian16, [0xff, 0xfe] + littleEndian16, [0xfe, 0xff] + bigEndian16] {
      #expect(try refusal(of: bytes).kind == .utf16, "\(bytes)")
    }
    for bytes in [
      littleEndian32, bigEndian32, [0xff, 0xfe, 0, 0] + littleEndian32, [0, 0, 0xfe, 0xff] + bigEndian32,
    ] {
      #expect(try refusal(of: bytes).kind == .utf32, "\(bytes)")
    }
  }

  @Test func aFileOfZerosIsNoEncoding() throws {
    let error = try refusal(of: [UInt8](repeating: 0, count: 64))
    #expect(error.kind == .unexpectedCharacter)
    #expect(error.message == "expected a value, found U+0000")
  }

  /// Ill-formed bytes with the clause that says what is wrong with them.
  private static let illFormed: [([UInt8], String)] = [
    ([0xff], "the byte FF never occurs in it"),
    ([0xf5, 0x80, 0x80, 0x80], "the byte F5 never occurs in it"),
    ([0x80], "the byte 80 goes on with a character that did not begin"),
    ([0xc0, 0x80], "the byte C0 begins an overlong form"),
    ([0xc1, 0xbf], "the byte C1 begins an overlong form"),
    ([0xe0, 0x9f, 0xbf], "the bytes E0 9F begin an overlong form"),
    ([0xf0, 0x8f, 0xbf, 0xbf], "the bytes F0 8F begin an overlong form"),
    ([0xed, 0xa0, 0x80], "the bytes ED A0 begin half of a surrogate pair"),
    ([0xf4, 0x90, 0x80, 0x80], "the bytes F4 90 begin a number beyond U+10FFFF"),
    ([0xc3], "the byte C3 begins a character that is cut short"),
    ([0xe2, 0x82], "the byte E2 begins a character that is cut short"),
    ([0xf0, 0x9f, 0x98], "the byte F0 begins a character that is cut short"),
  ]

  @Test(arguments: illFormed)
  func illFormedUTF8IsPlacedAndExplained(_ bytes: [UInt8], _ flaw: String) throws {
    // In a string, in a key, after an escape, after a value, in front of the first value, at the very end.
    for (before, after) in [
      ("[\"\u{e9}", "\"]"), ("{\"k", "\":1}"), (#"["\n"#, "\"]"), (#"["\"#, "\"]"), ("[1 ", "]"), ("", "{}"),
      ("[\"", ""), ("1.", ""), ("{", "}"), ("{\"a\"", ":1}"),
    ] {
      let error = try refusal(of: Array(before.utf8) + bytes + Array(after.utf8))
      #expect(error.kind == .invalidUTF8)
      #expect(error.offset == before.utf8.count)
      #expect(error.column == before.unicodeScalars.count + 1)
      #expect(error.message == "the text is not UTF-8 here: \(flaw); save it as UTF-8")
    }
  }

  /// Every pair of bytes in a string, and the bounds of the longer forms, against the standard library's
  /// decoder.
  @Test func wellFormedAgreesWithTheStandardLibrary() {
    var parser = JSONParser()
    for first in UInt8(0x80)...0xff {
      for tail in [[0x7f], [0x80], [0x8f], [0x90], [0x9f], [0xa0], [0xbf], [0xc0]] as [[UInt8]] {
        for end in [[], [0x80], [0xbf, 0x80], [0x80, 0xbf], [0x80, 0x41]] as [[UInt8]] {
          let content = [first] + tail + end
          let text = [0x22] + content + [0x22]
          let isWellFormed = String(validating: content, as: UTF8.self) != nil
          #expect(((try? parser.parse(text)) != nil) == isWellFormed, "\(content)")
        }
      }
    }
  }
}

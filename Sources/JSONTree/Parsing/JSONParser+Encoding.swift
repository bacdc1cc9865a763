extension JSONParser {
  /// Refuses a byte order mark and texts that are evidently UTF-16 or UTF-32. RFC 8259, section 8.1, asks for
  /// UTF-8; without a mark the others show by where the NUL bytes of the first characters lie, the first of
  /// which is ASCII.
  func refuseOtherEncodings() throws(JSONFault) {
    let head = (0..<4).map { $0 < bytes.count ? bytes[$0] : nil }
    let kind: JSONSyntaxError.Kind
    switch (head[0], head[1], head[2], head[3]) {
    case (0xef, 0xbb, 0xbf, _): kind = .byteOrderMark
    case (0xff, 0xfe, 0, 0), (0, 0, 0xfe, 0xff): kind = .utf32
    case (0xff, 0xfe, _, _), (0xfe, 0xff, _, _): kind = .utf16
    case (0, 0, 0, .some(1...0x7f)), (.some(1...0x7f), 0, 0, 0): kind = .utf32
    case (0, .some(1...0x7f), _, _), (.some(1...0x7f), 0, _, _): kind = .utf16
    default: return
    }
    throw JSONFault(kind, at: 0, expected: .utf8)
  }
}

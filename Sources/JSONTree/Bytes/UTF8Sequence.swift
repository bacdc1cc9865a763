/// The bytes of one character, judged by table 3-7 of the Unicode Standard (well-formed UTF-8 byte
/// sequences).
struct UTF8Sequence {
  /// The character; nil if the bytes are ill-formed.
  let scalar: Unicode.Scalar?
  /// How many bytes there are. Of ill-formed bytes, as many as one U+FFFD replaces (the maximal subpart of
  /// section 3.9).
  let length: Int

  /// Reads the bytes at `offset`, which lies within the span.
  init(at offset: Int, in bytes: Span<UInt8>) {
    let lead = bytes[offset]
    guard lead >= 0x80 else {
      self.init(value: UInt32(lead), length: 1)
      return
    }
    // Only the second byte's range depends on the first: it keeps out overlong forms, surrogates and what
    // lies beyond U+10FFFF.
    var admitted: ClosedRange<UInt8> = 0x80...0xbf
    let count: Int
    switch lead {
    case 0xc2...0xdf: count = 2
    case 0xe0...0xef:
      count = 3
      if lead == 0xe0 { admitted = 0xa0...0xbf }
      if lead == 0xed { admitted = 0x80...0x9f }
    case 0xf0...0xf4:
      count = 4
      if lead == 0xf0 { admitted = 0x90...0xbf }
      if lead == 0xf4 { admitted = 0x80...0x8f }
    default:
      self.init(value: nil, length: 1)
      return
    }
    var value = UInt32(lead) & (0x7f >> UInt32(count))
    for index in 1..<count {
      guard offset + index < bytes.count, admitted.contains(bytes[offset + index]) else {
        self.init(value: nil, length: index)
        return
      }
      value = value << 6 | UInt32(bytes[offset + index] & 0x3f)
      admitted = 0x80...0xbf
    }
    self.init(value: value, length: count)
  }

  private init(value: UInt32?, length: Int) {
    scalar = value.flatMap(Unicode.Scalar.init)
    self.length = length
  }

  /// What is wrong with the ill-formed bytes at `offset`, as a clause: `the byte FF never occurs in it`.
  static func flaw(at offset: Int, in bytes: Span<UInt8>) -> String {
    let lead = bytes[offset]
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let secondContinues = second & 0xc0 == 0x80
    let pair = "\(hexadecimal(lead)) \(hexadecimal(second))"
    switch lead {
    case 0x80...0xbf: return "the byte \(hexadecimal(lead)) goes on with a character that did not begin"
    case 0xc0, 0xc1: return "the byte \(hexadecimal(lead)) begins an overlong form"
    case 0xe0 where secondContinues && second < 0xa0, 0xf0 where secondContinues && second < 0x90:
      return "the bytes \(pair) begin an overlong form"
    case 0xed where secondContinues && second >= 0xa0:
      return "the bytes \(pair) begin half of a surrogate pair"
    case 0xf4 where secondContinues && second >= 0x90:
      return "the bytes \(pair) begin a number beyond U+10FFFF"
    case 0xf5...0xff: return "the byte \(hexadecimal(lead)) never occurs in it"
    default: return "the byte \(hexadecimal(lead)) begins a character that is cut short"
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}

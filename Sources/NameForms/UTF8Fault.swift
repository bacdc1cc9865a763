/// The first place in a text that is not UTF-8.
public struct UTF8Fault: Sendable, Hashable {
  /// What is wrong there.
  public enum Kind: Sendable, Hashable {
    /// A character is written in more bytes than it takes; careless readers see it, careful ones do not.
    case overlong
    /// Half of a surrogate pair of UTF-16.
    case surrogate
    /// A number beyond U+10FFFF, the last character.
    case beyondUnicode
    /// A byte that begins no character, or a character that is cut short.
    case malformed
  }

  /// How many bytes come before.
  public let offset: Int
  /// What is wrong.
  public let kind: Kind

  /// The first fault of a text; nil if it is valid UTF-8 (RFC 3629).
  public init?(in text: some Collection<UInt8>) {
    let bytes = Array(text)
    var position = 0
    while position < bytes.count {
      let first = bytes[position]
      guard first >= 0x80 else {
        position += 1
        continue
      }
      let length = (~first).leadingZeroBitCount
      let rest = bytes[(position + 1)...].prefix(max(0, length - 1)).prefix { $0 & 0xc0 == 0x80 }
      guard let kind = Self.fault(first, rest, length: length) else {
        position += length
        continue
      }
      offset = position
      self.kind = kind
      return
    }
    return nil
  }

  private static func fault(_ first: UInt8, _ rest: ArraySlice<UInt8>, length: Int) -> Kind? {
    guard (2...6).contains(length), let second = rest.first else { return .malformed }
    switch first {
    case 0xc0, 0xc1: return .overlong
    case 0xe0 where second < 0xa0, 0xf0 where second < 0x90, 0xf8 where second < 0x88,
      0xfc where second < 0x84:
      return .overlong
    case 0xed where second >= 0xa0: return .surrogate
    case 0xf4 where second >= 0x90, 0xf5...: return .beyondUnicode
    default: return rest.count == length - 1 ? nil : .malformed
    }
  }
}

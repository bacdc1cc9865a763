/// Claims that a text for people holds nothing that acts on a terminal or misleads a reader: no control characters but line feeds, no
/// bidirectional marks, no line or paragraph separators.
public func claimIsPlain(_ text: [UInt8], _ what: String) {
  claim(String(validating: text, as: UTF8.self) != nil, "\(what) is not UTF-8")
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar != "\n" {
    let acts: Bool =
      switch scalar.value {
      case 0..<0x20, 0x7f..<0xa0, 0x061c, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x2069: true
      default: false
      }
    claim(!acts, "\(what) holds U+\(String(scalar.value, radix: 16, uppercase: true))")
  }
}

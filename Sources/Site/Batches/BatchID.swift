/// The name that the site gives a batch: a random UUID (RFC 9562, version 4) in lower case. It is the only name from which paths are made.
public struct BatchID: Sendable, Hashable, CustomStringConvertible {
  /// The id as it is written.
  public let description: String

  /// A new id, which nobody can guess.
  public init() {
    var random = SystemRandomNumberGenerator()
    var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    bytes[6] = bytes[6] & 0x0f | 0x40
    bytes[8] = bytes[8] & 0x3f | 0x80
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (position, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(position) { text.append(UInt8(ascii: "-")) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    description = String(decoding: text, as: UTF8.self)
  }

  /// An id that somebody names; nil if the text is none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return nil }
    for (position, byte) in bytes.enumerated() {
      let isDash = [8, 13, 18, 23].contains(position)
      guard isDash ? byte == UInt8(ascii: "-") : Self.digits.contains(byte) else { return nil }
    }
    description = text
  }

  private static let digits = Set("0123456789abcdef".utf8)
}

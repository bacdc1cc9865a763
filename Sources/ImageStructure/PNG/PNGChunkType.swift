/// The type of a PNG chunk: four letters, whose case says how it is to be treated (ISO/IEC 15948, 5.4).
public struct PNGChunkType: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The four bytes, the first one highest.
  public let rawValue: UInt32

  /// The type of these four bytes.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  static let header = PNGChunkType("IHDR")
  static let palette = PNGChunkType("PLTE")
  static let imageData = PNGChunkType("IDAT")
  static let end = PNGChunkType("IEND")

  private init(_ letters: StaticString) {
    rawValue = letters.description.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  var bytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: rawValue >> (24 - 8 * $0)) } }

  /// Whether it is made of letters only; bytes that are not are no chunk.
  public var isValid: Bool {
    bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }

  /// Whether a decoder that does not know it must not go on: the first letter is a capital.
  var isCritical: Bool { rawValue & 0x2000_0000 == 0 }

  /// The four letters; hexadecimal digits if it is not valid.
  public var description: String {
    if isValid { return String(decoding: bytes, as: UTF8.self) }
    let digits = String(rawValue, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

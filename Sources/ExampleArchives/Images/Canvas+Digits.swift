extension Canvas {
  /// Draws a number on seven segments, as displays and stencils do; each digit is as high as twice its width.
  mutating func digits(
    _ text: String, x: Int, y: Int, width: Int, gap: Int, thickness: Int, _ colour: Colour
  ) {
    var left = x
    for character in text.utf8 {
      digit(character, x: left, y: y, width: width, thickness: thickness, colour)
      left += width + gap
    }
  }

  private mutating func digit(
    _ character: UInt8, x: Int, y: Int, width: Int, thickness t: Int, _ colour: Colour
  ) {
    let height = 2 * width
    let (right, middle, bottom) = (x + width - t, y + (height - t) / 2, y + height - t)
    let (left, top) = (x, y)
    let horizontal = left..<left + width
    let upper = top..<middle + t
    let lower = middle..<bottom + t
    let segments: [(Range<Int>, Range<Int>)] = [
      (horizontal, top..<top + t),
      (right..<right + t, upper),
      (right..<right + t, lower),
      (horizontal, bottom..<bottom + t),
      (left..<left + t, lower),
      (left..<left + t, upper),
      (horizontal, middle..<middle + t),
    ]
    let lit = Self.litSegments[character] ?? 0
    for (number, segment) in segments.enumerated() where lit >> number & 1 == 1 {
      fill(segment.0, segment.1, colour)
    }
  }

  /// Which segments make a character: bit 0 is the top one, then clockwise, bit 6 the one in the middle.
  private static let litSegments: [UInt8: UInt8] = [
    UInt8(ascii: "0"): 0b011_1111, UInt8(ascii: "1"): 0b000_0110, UInt8(ascii: "2"): 0b101_1011,
    UInt8(ascii: "3"): 0b100_1111, UInt8(ascii: "4"): 0b110_0110, UInt8(ascii: "5"): 0b110_1101,
    UInt8(ascii: "6"): 0b111_1101, UInt8(ascii: "7"): 0b000_0111, UInt8(ascii: "8"): 0b111_1111,
    UInt8(ascii: "9"): 0b110_1111, UInt8(ascii: "P"): 0b111_0011, UInt8(ascii: "b"): 0b111_1100,
    UInt8(ascii: "-"): 0b100_0000,
  ]
}

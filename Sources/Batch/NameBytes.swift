// Small questions about ranges of bytes, answered without copying them.

/// The position of the first `/` in a range.
func firstSlash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  for position in range where bytes[position] == UInt8(ascii: "/") { return position }
  return nil
}

/// The position of the last `/` in a range.
func lastSlash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  last(UInt8(ascii: "/"), bytes, range)
}

/// The position of the last `.` in a range.
func lastDot(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  last(UInt8(ascii: "."), bytes, range)
}

private func last(_ wanted: UInt8, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  var position = range.upperBound
  while position > range.lowerBound {
    position -= 1
    if bytes[position] == wanted { return position }
  }
  return nil
}

/// Whether a range of bytes is just this text.
func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: [UInt8]) -> Bool {
  guard range.count == text.count else { return false }
  for offset in 0..<text.count where bytes[range.lowerBound + offset] != text[offset] { return false }
  return true
}

/// Whether a range of bytes is this text but for the case of ASCII letters; `text` is in lower case.
func equalsIgnoringCase(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: [UInt8]) -> Bool {
  guard range.count == text.count else { return false }
  for offset in 0..<text.count where lowercased(bytes[range.lowerBound + offset]) != text[offset] {
    return false
  }
  return true
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// The part of a name between two separators. It knows where it lies; the bytes come with each question.
struct NameComponent {
  let range: Range<Int>

  /// What the component as a whole shows; `known` are the traits of its bytes.
  @inline(__always) func traits(_ bytes: RawSpan, knowing known: NameTraits) -> NameTraits {
    guard let first = range.first, let last = range.last else { return .emptyComponent }
    let end = ByteWord.byte(bytes, at: last)
    var traits: NameTraits = []
    if end == UInt8(ascii: ".") || end == UInt8(ascii: " ") {
      if end == UInt8(ascii: "."), range.count == 1 { return .dotComponent }
      if end == UInt8(ascii: "."), range.count == 2, ByteWord.byte(bytes, at: first) == end {
        return .parentComponent
      }
      traits.insert(.trailingDotOrSpace)
    }
    if known.contains(.tilde), WindowsName.isShortName(bytes, range) { traits.insert(.shortName) }
    if WindowsName.isDevice(bytes, range) { traits.insert(.deviceName) }
    return traits
  }

  /// The component without the dots and spaces at its end, which Windows drops; the whole of it if there is nothing else.
  func withoutTrailingDotsAndSpaces(_ bytes: RawSpan) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      switch ByteWord.byte(bytes, at: end - 1) {
      case UInt8(ascii: "."), UInt8(ascii: " "): end -= 1
      default: return range.lowerBound..<end
      }
    }
    return range
  }
}

extension NameTraits {
  /// What a component of a name shows, whatever stands around it; of characters beyond ASCII only that they are there.
  public static func ofComponent(_ bytes: RawSpan, _ range: Range<Int>) -> NameTraits {
    var traits: NameTraits = []
    for position in range { traits.formUnion(NameTraits(of: ByteWord.byte(bytes, at: position))) }
    return traits.union(NameComponent(range: range).traits(bytes, knowing: traits))
  }
}

/// Names that mean something of their own on Windows.
///
/// Source: Microsoft, "Naming Files, Paths, and Namespaces".
enum WindowsName {
  /// Whether a component names a device: `con`, `NUL.txt`, `COM1 .jpg`. What follows the first dot does not count, nor do spaces before it.
  @inline(__always) static func isDevice(_ bytes: RawSpan, _ component: Range<Int>) -> Bool {
    guard component.count >= 3 else { return false }
    let word = ByteWord.lowercased(ByteWord.load(bytes, at: component.lowerBound)) & 0xff_ffff
    switch word {
    case con, prn, aux, nul, com, lpt: return isDevice(bytes, component, beginning: word)
    default: return false
    }
  }

  private static func isDevice(_ bytes: RawSpan, _ component: Range<Int>, beginning word: UInt64) -> Bool {
    let start = component.lowerBound + 3
    switch word {
    case con:
      return isEnd(bytes, start, component) || endsDevice(bytes, start, component, with: input)
        || endsDevice(bytes, start, component, with: output)
    case com, lpt: return isNumbered(bytes, start, component)
    default: return isEnd(bytes, start, component)
    }
  }

  // The names as words, first letter lowest.
  private static var con: UInt64 { 0x6e_6f63 }
  private static var prn: UInt64 { 0x6e_7270 }
  private static var aux: UInt64 { 0x78_7561 }
  private static var nul: UInt64 { 0x6c_756e }
  private static var com: UInt64 { 0x6d_6f63 }
  private static var lpt: UInt64 { 0x74_706c }

  private static let input = Array("in$".utf8)
  private static let output = Array("out$".utf8)

  /// Whether a number from 1 to 9 follows, as a digit or as one of the superscripts that Windows counts as digits: U+00B9, U+00B2, U+00B3.
  private static func isNumbered(_ bytes: RawSpan, _ position: Int, _ component: Range<Int>) -> Bool {
    guard position < component.upperBound else { return false }
    switch ByteWord.byte(bytes, at: position) {
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      return isEnd(bytes, position + 1, component)
    case 0xc2 where position + 1 < component.upperBound:
      let second = ByteWord.byte(bytes, at: position + 1)
      return (second == 0xb9 || second == 0xb2 || second == 0xb3) && isEnd(bytes, position + 2, component)
    default:
      return false
    }
  }

  private static func endsDevice(
    _ bytes: RawSpan, _ position: Int, _ component: Range<Int>, with rest: [UInt8]
  ) -> Bool {
    guard component.upperBound - position >= rest.count else { return false }
    for (offset, byte) in rest.enumerated() {
      let found = ByteWord.byte(bytes, at: position + offset)
      // `$` is the same in both cases.
      guard found == byte || found | 0x20 == byte else { return false }
    }
    return isEnd(bytes, position + rest.count, component)
  }

  /// Whether nothing follows but spaces and then, maybe, a dot or colon with anything behind it.
  private static func isEnd(_ bytes: RawSpan, _ start: Int, _ component: Range<Int>) -> Bool {
    for position in start..<component.upperBound {
      switch ByteWord.byte(bytes, at: position) {
      case UInt8(ascii: " "): continue
      case UInt8(ascii: "."), UInt8(ascii: ":"): return true
      default: return false
      }
    }
    return true
  }

  /// Whether a component has the form of the short names that Windows makes for long ones: up to eight characters that end with `~` and a
  /// number, and an extension of up to three.
  static func isShortName(_ bytes: RawSpan, _ component: Range<Int>) -> Bool {
    guard component.count <= 12 else { return false }
    var position = component.lowerBound
    while position < component.upperBound, ByteWord.byte(bytes, at: position) != UInt8(ascii: "~") {
      if ByteWord.byte(bytes, at: position) == UInt8(ascii: ".") { return false }
      position += 1
    }
    let digits = position + 1
    guard position > component.lowerBound, digits < component.upperBound else { return false }
    position = digits
    while position < component.upperBound,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(ByteWord.byte(bytes, at: position))
    { position += 1 }
    guard position > digits, position - component.lowerBound <= 8 else { return false }
    guard position < component.upperBound else { return true }
    guard ByteWord.byte(bytes, at: position) == UInt8(ascii: ".") else { return false }
    let fileExtension = position + 1..<component.upperBound
    return (1...3).contains(fileExtension.count)
      && fileExtension.allSatisfy { ByteWord.byte(bytes, at: $0) != UInt8(ascii: ".") }
  }
}

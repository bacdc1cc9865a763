/// What may be made equal when names are compared. Windows, macOS and many readers compare names in one or more of these ways.
public struct NameFoldings: OptionSet, Sendable, Hashable {
  /// One bit for each folding.
  public let rawValue: UInt8

  /// Foldings by their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `\` is `/`; empty components, `.`, leading separators and drive letters do not count.
  public static let separators = NameFoldings(rawValue: 1 << 0)
  /// Dots and spaces at a component's end do not count, unless there is nothing else.
  public static let endings = NameFoldings(rawValue: 1 << 1)
  /// Upper and lower case are one (Unicode's full case folding, `ß` and `ss` included; the Turkish dotless `ı` stays a letter of its own).
  public static let letterCase = NameFoldings(rawValue: 1 << 2)
  /// Encodings of the same character are one: normal form C.
  public static let canonical = NameFoldings(rawValue: 1 << 3)
  /// Forms of the same character are one (`ﬁ` and `fi`, `²` and `2`), and invisible characters do not count: normal form KC.
  public static let compatibility = NameFoldings(rawValue: 1 << 4)

  /// All of them.
  public static let all: NameFoldings = [.separators, .endings, .letterCase, .canonical, .compatibility]
  /// Each by itself, those that most systems apply first.
  private static let singles: [NameFoldings] = [
    .letterCase, .canonical, .endings, .separators, .compatibility,
  ]

  /// A name as it compares, without a `/` at its end. A component that is not UTF-8 is folded as far as its ASCII goes.
  public func folded(_ name: some Collection<UInt8>) -> [UInt8] {
    var name = Array(name)
    while name.last == UInt8(ascii: "/") { name.removeLast() }
    let bytes = unsafe name.span.bytes
    var result: [UInt8] = []
    var folder = TextFolder()
    var position = 0
    if contains(.separators) {
      position = NamePrefix.afterSeparators(bytes, NamePrefix.afterDrive(bytes, 0..<name.count)..<name.count)
    }
    while position <= name.count {
      var end = position
      while end < name.count, !separates(name[end]) { end += 1 }
      let component = position..<end
      if !contains(.separators) || (!component.isEmpty && name[component] != [UInt8(ascii: ".")]) {
        if !result.isEmpty || (position > 0 && !contains(.separators)) { result.append(UInt8(ascii: "/")) }
        append(component, of: bytes, to: &result, &folder)
      }
      position = end + 1
    }
    return result
  }

  private func separates(_ byte: UInt8) -> Bool {
    contains(.separators) ? NamePrefix.isSeparator(byte) : byte == UInt8(ascii: "/")
  }

  private func append(
    _ range: Range<Int>, of bytes: RawSpan, to result: inout [UInt8], _ folder: inout TextFolder
  ) {
    var range = range
    if contains(.endings) {
      let component = NameComponent(range: range)
      if component.traits(bytes, knowing: []).contains(.trailingDotOrSpace) {
        range = component.withoutTrailingDotsAndSpaces(bytes)
      }
    }
    let isASCII = range.allSatisfy { ByteWord.byte(bytes, at: $0) < 0x80 }
    if !isASCII, !isDisjoint(with: [.letterCase, .canonical, .compatibility]), folder.decode(bytes, range) {
      folder.fold(self)
      result += folder.bytes
      // A component of nothing but invisible characters is not nothing.
      if !folder.bytes.isEmpty { return }
    }
    for position in range {
      let byte = ByteWord.byte(bytes, at: position)
      let isUpper = contains(.letterCase) && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      result.append(isUpper ? byte | 0x20 : byte)
    }
  }

  /// The foldings that make these names equal, no more than are needed; empty if they are equal as they are. Where different ones would do,
  /// those that most systems apply are named.
  public static func needed(by names: [some Collection<UInt8>]) -> NameFoldings {
    if NameFoldings().makesEqual(names) { return [] }
    if let single = singles.first(where: { $0.makesEqual(names) }) { return single }
    var needed = NameFoldings.all
    for folding in singles.reversed() {
      let rest = needed.subtracting(folding)
      if rest.makesEqual(names) { needed = rest }
    }
    return needed
  }

  /// Whether these names are equal under the foldings.
  public func makesEqual(_ names: [some Collection<UInt8>]) -> Bool {
    guard let first = names.first else { return true }
    let wanted = folded(first)
    return names.dropFirst().allSatisfy { folded($0) == wanted }
  }
}

/// Where a page of a list begins: behind the element of a number. Elements that come or go do not move it, so nothing is skipped or told twice.
public struct PageCursor: Sendable, Hashable, CustomStringConvertible {
  /// The number of the last element before the page.
  public let number: Int64

  /// The page behind an element.
  public init(behind number: Int64) { self.number = number }

  /// A cursor that a page named; nil if the text is none.
  public init?(_ text: String) {
    guard text.utf8.count <= 64, text.hasPrefix(Self.mark),
      let number = Int64(text.dropFirst(Self.mark.count)),
      number >= 0, "\(Self.mark)\(number)" == text
    else { return nil }
    self.number = number
  }

  private static let mark = "after-"

  /// The cursor as it is passed on.
  public var description: String { Self.mark + String(number) }
}

/// A page of a list.
public struct Page<Element: Sendable>: Sendable {
  /// The elements of the page.
  public let elements: [Element]
  /// Where the next page begins; nil if this is the last one.
  public let next: PageCursor?
}

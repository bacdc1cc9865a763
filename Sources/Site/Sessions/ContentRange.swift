/// The header `Content-Range` of a request of an upload session: `bytes 0-524287/2000000`, with `*` for what is not known.
enum ContentRange: Sendable, Hashable {
  /// The bytes that the body holds, both ends included.
  case bytes(first: UInt64, last: UInt64, total: UInt64?)
  /// The question how much is stored.
  case query(total: UInt64?)

  /// Reads a header's value; nil if it is anything else, or the range does not lie within the total.
  init?(_ value: String) {
    // Units are compared without regard to case (RFC 9110, section 14.1).
    let parts = value.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bytes" else { return nil }
    let range = parts[1].split(separator: "/", omittingEmptySubsequences: false)
    guard range.count == 2 else { return nil }
    let total: UInt64?
    if range[1] == "*" {
      total = nil
    } else {
      guard let number = Self.number(range[1]) else { return nil }
      total = number
    }
    if range[0] == "*" {
      self = .query(total: total)
      return
    }
    let ends = range[0].split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]), first <= last,
      total.map({ last < $0 }) ?? true
    else { return nil }
    self = .bytes(first: first, last: last, total: total)
  }

  /// A whole number of digits alone, small enough to be the size of a file.
  static func number(_ text: some StringProtocol) -> UInt64? {
    guard (1...19).contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = UInt64(text), number < UInt64(Int64.max)
    else { return nil }
    return number
  }
}

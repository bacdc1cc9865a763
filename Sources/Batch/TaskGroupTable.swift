import NameForms

/// Looks up task groups by the bytes of their names.
struct TaskGroupTable {
  private let names: [[UInt8]]
  private var table: NameTable
  private let lengths: ClosedRange<Int>
  /// Whether a group's own name ends as one with an order number does.
  private var hasNumberedNames = false

  /// The groups in the order of the definition; of equal names the first one counts.
  init(_ groups: [String]) {
    names = groups.map { Array($0.utf8) }
    lengths = (names.map(\.count).min() ?? 0)...(names.map(\.count).max() ?? 0)
    table = NameTable(capacity: groups.count)
    for (number, name) in names.enumerated() where position(of: name.span, 0..<name.count) == nil {
      table.insert(Self.hash(name.span, 0..<name.count), number: number)
      if numberSuffix(name.span, 0..<name.count) != nil { hasNumberedNames = true }
    }
  }

  /// The position of the group that a range of bytes names.
  func position(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !names.isEmpty, lengths.contains(range.count) else { return nil }
    return table.find(Self.hash(bytes, range)) { equals(bytes, range, names[$0]) }
  }

  /// It need not withstand names that are made up: what is in the table is the definition's.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let multiplier: UInt64 = 0x9e37_79b9_7f4a_7c15
    let raw = unsafe bytes.bytes
    var hash = UInt64(range.count)
    var position = range.lowerBound
    while range.upperBound - position >= 8 {
      hash =
        (hash ^ (unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))) &* multiplier
      hash ^= hash >> 32
      position += 8
    }
    while position < range.upperBound {
      hash = (hash ^ UInt64(bytes[position])) &* multiplier
      hash ^= hash >> 32
      position += 1
    }
    return UInt32(truncatingIfNeeded: hash)
  }

  /// What an image's stem claims (DESIGN 2.1).
  func claim(_ bytes: Span<UInt8>, stem: Range<Int>) -> Claim {
    guard let digits = numberSuffix(bytes, stem) else {
      return Claim(taskGroup: position(of: bytes, stem))
    }
    let whole = hasNumberedNames ? position(of: bytes, stem) : nil
    let rest = stem.lowerBound..<digits.lowerBound - 1
    let shortened = position(of: bytes, rest)
    if let whole { return Claim(taskGroup: whole, isAmbiguous: shortened != nil) }
    return Claim(
      taskGroup: shortened, number: OrderNumbers.value(bytes, digits), digitCount: digits.count)
  }

  /// What a stem claims: a task group, and the order number that was taken off for it.
  struct Claim {
    var taskGroup: Int?
    var number: UInt64 = 0
    var digitCount = 0
    var isAmbiguous = false
  }

  /// The digits behind the last `-`, if there is nothing but digits, and something before it.
  private func numberSuffix(_ bytes: Span<UInt8>, _ stem: Range<Int>) -> Range<Int>? {
    var start = stem.upperBound
    while start > stem.lowerBound, bytes[start - 1] &- UInt8(ascii: "0") < 10 { start -= 1 }
    guard start < stem.upperBound, start > stem.lowerBound + 1, bytes[start - 1] == UInt8(ascii: "-") else {
      return nil
    }
    return start..<stem.upperBound
  }
}

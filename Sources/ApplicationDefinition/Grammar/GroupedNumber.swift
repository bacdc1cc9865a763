/// Whole numbers whose digits are grouped by three with underlines, as people write large ones: `5_000_000`.
enum GroupedNumber {
  /// A number that is not negative, with underlines if it has more than four digits.
  static func text(_ number: Int) -> String {
    let digits = Array(String(number).utf8)
    guard digits.count > 4 else { return String(number) }
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: "_")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The number that a text stands for: one to three digits, the first not zero, then groups of three, at least one. Nil for anything else.
  static func value(of text: String) -> Int? {
    let groups = text.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard groups.count >= 2, (1...3).contains(groups[0].count), groups[0].first != digits.lowerBound,
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy(digits.contains)
    else { return nil }
    return Int(String(decoding: groups.joined(), as: UTF8.self))
  }
}

import ArgumentParser

/// A number of bytes on the command line: `8M`, `262144`, `512k`.
struct ByteCount: ExpressibleByArgument {
  let bytes: UInt64

  init(_ bytes: UInt64) { self.bytes = bytes }

  /// Reads digits, with k, M or G behind them for 1,024 of the unit below.
  init?(argument: String) {
    let shifts: [Character: UInt64] = ["k": 10, "K": 10, "M": 20, "G": 30]
    let shift = argument.last.flatMap { shifts[$0] }
    let digits = shift == nil ? argument[...] : argument.dropLast()
    guard let number = UInt64(digits), digits.allSatisfy(\.isNumber) else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (shift ?? 0))
    guard !overflow else { return nil }
    self.bytes = bytes
  }

  var defaultValueDescription: String {
    for (letter, shift) in [("G", 30), ("M", 20), ("k", 10)]
    where bytes > 0 && bytes.isMultiple(of: 1 << shift) {
      return "\(bytes >> shift)\(letter)"
    }
    return "\(bytes)"
  }
}

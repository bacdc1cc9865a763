/// "twice", "3 times": how often something is there that should be there once.
func times(_ count: Int) -> String { count == 2 ? "twice" : "\(count) times" }

/// A checksum, as tools show it: eight hexadecimal digits.
func checksumPhrase(_ checksum: UInt32) -> String {
  let digits = String(checksum, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}

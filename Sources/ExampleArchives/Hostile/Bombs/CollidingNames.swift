/// Names that all have one value in the hash table of libzip and of many other programs: Daniel Bernstein's `h * 33 + c`.
enum CollidingNames {
  /// So many different names of photos; at most 65,536.
  static func names(count: Int) -> [String] {
    (0..<count).map { number in
      // "Ez" and "FY" have the same value: 69 * 33 + 122 and 70 * 33 + 89.
      let pairs = (0..<16).map { number >> $0 & 1 == 0 ? "Ez" : "FY" }
      return "WO_1/\(pairs.joined()).jpg"
    }
  }
}

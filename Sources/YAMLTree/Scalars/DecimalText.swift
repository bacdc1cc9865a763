/// A number in another base than ten has more digits than are converted.
struct NumberTooLong: Error {
  /// The most digits that are converted. The work grows with their square; a number that is meant has far fewer.
  static let limit = 1_000

  let digits: Int
}

/// Whole numbers of any size as decimal text.
enum DecimalText {
  /// Each limb holds nine decimal digits.
  private static let base: UInt64 = 1_000_000_000

  /// Converts digits of a base up to 16; nil if there are none, or others.
  static func converting(_ digits: Substring, radix: Int) throws(NumberTooLong) -> String? {
    var values: [UInt64] = []
    for character in digits {
      guard let value = character.isASCII ? character.hexDigitValue : nil, value < radix else { return nil }
      values.append(UInt64(value))
    }
    guard !values.isEmpty else { return nil }
    let significant = values.drop { $0 == 0 }
    guard significant.count <= NumberTooLong.limit else { throw NumberTooLong(digits: significant.count) }

    // As by hand: multiply what is there by the base, add the next digit, carry. The lowest limb comes first.
    var limbs: [UInt64] = [0]
    for digit in significant {
      var carry = digit
      for index in limbs.indices {
        let sum = limbs[index] * UInt64(radix) + carry
        limbs[index] = sum % base
        carry = sum / base
      }
      if carry > 0 { limbs.append(carry) }
    }
    var text = String(limbs[limbs.count - 1])
    for limb in limbs.dropLast().reversed() {
      let part = String(limb)
      text += String(repeating: "0", count: 9 - part.utf8.count) + part
    }
    return text
  }
}

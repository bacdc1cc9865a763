import Wording

/// A bit of the general purpose flags with what it says (APPNOTE 4.4.4): "bit 11 (the name is UTF-8)".
func flagPhrase(_ bit: Int) -> String {
  let meaning: String? =
    switch bit {
    case 0: "the data is encrypted"
    case 5: "the data is a patch"
    case 6: "strong encryption"
    case 11: "the name is UTF-8"
    case 13: "the directory is encrypted"
    default: nil
    }
  return "bit \(bit)" + (meaning.map { " (\($0))" } ?? "")
}

/// The bits of a mask with the verb that fits their number: "bit 7 is", "bits 7, 8 and 14 are".
func bitsPhrase(_ mask: UInt16) -> String {
  let bits = (0..<16).filter { mask >> $0 & 1 == 1 }.map(String.init)
  return "\(bits.count == 1 ? "bit" : "bits") \(listed(bits, limit: 16, conjunction: "and")) "
    + (bits.count == 1 ? "is" : "are")
}

/// An extra field as messages name it: `0x7075 (Unicode path)`. The names are those of APPNOTE 4.5.2 and 4.6.1, in short.
func extraFieldPhrase(_ id: UInt16) -> String {
  extraFieldNumber(id) + (extraFieldName(id).map { " (\($0))" } ?? "")
}

/// An extra field's id, as APPNOTE writes it: `0x7075`.
func extraFieldNumber(_ id: UInt16) -> String {
  let digits = String(id, radix: 16)
  return "0x" + String(repeating: "0", count: 4 - digits.count) + digits
}

private func extraFieldName(_ id: UInt16) -> String? {
  switch id {
  case 0x0001: "zip64"
  case 0x000a: "NTFS times"
  case 0x000d: "Unix"
  case 0x0017: "strong encryption"
  case 0x5455: "times"
  case 0x5855, 0x7855, 0x7875: "Info-ZIP Unix"
  case 0x6375: "Unicode comment"
  case 0x7075: "Unicode path"
  case 0x9901: "AES encryption"
  case 0xa11e: "Android alignment"
  case 0xcafe: "Java"
  default: nil
  }
}

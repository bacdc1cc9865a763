extension NameTraits {
  /// What a single byte shows.
  init(of byte: UInt8) {
    self =
      switch byte {
      case 0..<0x20, 0x7f: .control
      case UInt8(ascii: ":"): .colon
      case UInt8(ascii: "\\"): .backslash
      case UInt8(ascii: "~"): .tilde
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: "?"),
        UInt8(ascii: "*"):
        .refused
      case 0x80...: .nonASCII
      default: []
      }
  }
}

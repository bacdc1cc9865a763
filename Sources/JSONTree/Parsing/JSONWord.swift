/// A word that stands in a text without quotation marks.
struct JSONWord {
  /// How much of a word is looked at and shown, in characters.
  private static let limit = 40

  /// The word, cut after `limit` characters with an ellipsis.
  let text: String

  /// The word at `offset`, as far as its bytes are well-formed.
  init(at offset: Int, in bytes: [UInt8]) {
    var text = ""
    var count = 0
    var offset = offset
    while offset < bytes.count {
      let character = UTF8Sequence(at: offset, in: bytes.span)
      guard let scalar = character.scalar else { break }
      let belongs = scalar.isASCII ? ASCII.isWordPart(bytes[offset]) : scalar.properties.isAlphabetic
      guard belongs else { break }
      guard count < Self.limit else {
        text += "…"
        break
      }
      text.unicodeScalars.append(scalar)
      count += 1
      offset += character.length
    }
    self.text = text
  }

  /// Whether these bytes, the last of a text, are `true`, `false` or `null` cut short.
  static func isCutLiteral(_ rest: ArraySlice<UInt8>) -> Bool {
    ["true", "false", "null"].contains { $0.utf8.starts(with: rest) }
  }

  /// The words, in lower case, that other languages have for values that are no numbers.
  static let nonNumbers: Set<String> = ["nan", "infinity", "inf"]

  /// `true`, `false` or `null`, if the word is what another language, or another case, writes for it.
  static func literal(meantBy word: String) -> String? {
    switch word.lowercased() {
    case "true": "true"
    case "false": "false"
    case "null", "none", "nil", "undefined": "null"
    default: nil
    }
  }
}

/// Quotation marks that JSON does not know but that people, and word processors, write.
enum WrongQuotes {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "`", "\u{ab}", "\u{bb}", "\u{2018}"..."\u{201f}": true
    default: false
    }
  }
}

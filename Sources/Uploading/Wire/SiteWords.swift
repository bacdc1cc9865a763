import JSONTree

/// What sites say to people.
enum SiteWords {
  /// The status, and with it `detail` of a JSON object, or the first line of a text.
  static func reason(_ status: Int, _ body: [UInt8]) -> String {
    let words = detail(body) ?? firstLine(body)
    let short = words.count > 200 ? "\(words.prefix(200))…" : words
    return short.isEmpty
      ? "the site answers with status \(status)" : "the site answers with status \(status): \(short)"
  }

  private static func detail(_ body: [UInt8]) -> String? {
    let limits = JSONLimits(bytes: 64 << 10, depth: 16, values: 10_000)
    return (try? JSONTree.parse(body, limits: limits))?.root.text("detail")
  }

  private static func firstLine(_ body: [UInt8]) -> String {
    // A page for browsers says nothing to people who read it as a text, nor does JSON.
    guard let first = body.first, ![UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(first)
    else {
      return ""
    }
    return String(
      decoding: body.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}

extension SiteResponse {
  /// What the site says to people.
  var words: String { SiteWords.reason(status, body) }
}

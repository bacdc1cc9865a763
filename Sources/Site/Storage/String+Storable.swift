extension String {
  /// The text as SQLite can keep it: it takes U+0000 for the end of a text, so what comes from outside has U+FFFD there, and nothing behind it is lost.
  var storable: String {
    guard utf8.contains(0) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{fffd}" : $0 }))
  }
}

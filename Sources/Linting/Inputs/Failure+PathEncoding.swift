import Findings

extension Failure {
  /// What to add to "no such file" when the file may well be there: paths are texts, and in a name that is not UTF-8 the
  /// wrong bytes have become U+FFFD, which is another name.
  static func encodingHint(for path: String) -> String {
    path.unicodeScalars.contains("\u{fffd}") ? "; if its name is not valid UTF-8, rename it" : ""
  }
}

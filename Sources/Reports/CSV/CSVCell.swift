import Wording

/// Text as a cell of a CSV file (RFC 4180, section 2) that is safe to open.
package enum CSVCell {
  /// A text as a cell: what would act on a terminal or break a line becomes an escape, and a cell that a spreadsheet would take for a formula, because
  /// it begins with `=`, `+`, `-` or `@`, gets a `'` in front.
  package static func text(_ text: String) -> String {
    var visible = VisibleText.escaping(text)
    if let first = visible.utf8.first, "=+-@".utf8.contains(first) { visible = "'" + visible }
    guard visible.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
      return visible
    }
    return "\"" + visible.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

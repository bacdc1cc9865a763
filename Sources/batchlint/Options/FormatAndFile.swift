/// The words of an argument that asks for a format, and perhaps a file for it: `json=report.json`.
struct FormatAndFile {
  /// The format's name.
  let format: String
  /// The file; nil is a stream.
  let path: String?

  /// Nil if there is a sign and no file behind it.
  init?(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    format = parts[0]
    path = parts.count > 1 ? parts[1] : nil
    if path?.isEmpty ?? false { return nil }
  }
}

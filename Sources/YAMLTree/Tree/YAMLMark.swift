/// A place in YAML text, as libyaml's `yaml_mark_t` gives it, but counted from 1 and with its offset in bytes.
public struct YAMLMark: Hashable, Sendable {
  /// The line, from 1. Lines end where YAML 1.1 ends them: LF, CR, CR LF, U+0085, U+2028, U+2029.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars. A byte order mark takes no column.
  public let column: Int
  /// The byte offset from the start of the text, from 0. A byte order mark takes its two or three bytes.
  public let offset: Int

  /// A place in YAML text.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

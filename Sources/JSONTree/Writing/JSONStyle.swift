/// How a JSON text is laid out as a whole.
public enum JSONStyle: Sendable {
  /// For people and for comparing versions: lines, indented by two spaces, and a space after commas and
  /// colons within a line.
  case pretty
  /// Without any white space. Each value at the top is a line of its own, as JSON Lines has it.
  case compact
}

/// How the children of one object or array lie in a pretty text. Inside one that lies in a line, everything
/// does.
public enum JSONLayout: Sendable {
  /// Each on a line of its own, indented.
  case lines
  /// All in one line: `{"name": "batchlint", "version": "0.1.0"}`.
  case inline
  /// One after the other without indenting them, so that objects with lines of their own begin and end at the
  /// array's brackets: `[{`, lines, `}, {`, lines, `}]`.
  case joined
}

/// The sections `rules` and `suppress`, which nothing can be inferred for: examples in comments.
enum ExampleSection {
  static func write(to text: inout DefinitionText) {
    for line in lines {
      if line.isEmpty { text.blank() } else { text.comment(0, line) }
    }
  }

  private static let lines = [
    "How strictly rules are applied: an id and off, note, warning or error, or an id and its options.",
    "`batchlint rules` lists them.",
    "rules:",
    "  unspecified-order: off",
    "  image-too-large: {severity: error}",
    "",
    "Findings that are accepted, for a reason and perhaps for a time.",
    "suppress:",
    "  - {rule: unknown-key, work_orders: 'WO_19*', reason: imported from the old system, expires: 2027-01-31}",
  ]
}

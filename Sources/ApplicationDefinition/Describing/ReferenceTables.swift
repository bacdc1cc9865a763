internal import Wording

extension ApplicationDefinition {
  /// Tables of all keys of a definition for its documentation, in Markdown, from the same declarations as the decoder and the
  /// editor schema.
  public static func referenceTables() -> [(name: String, markdown: String)] {
    [
      ("file", FileSection.grammar([]).table),
      ("application", FileSection.application.table),
      ("task_groups", TaskGroupSection.grammar.table),
      ("task_groups.images", TaskGroupSection.imageCount.table),
      ("images", ImageSection.grammar.table),
      ("metadata and parameters", DocumentSection.grammar.table),
      ("keys", KeySection.grammar.table),
      ("rules", RuleSection.grammar(of: []).table),
      ("suppress", SuppressionSection.grammar([]).table),
      ("limits", LimitSection.grammar.table),
    ]
  }
}

extension DictionaryGrammar {
  /// A row for each key.
  fileprivate var table: String {
    let head = "| key | value | required | meaning |\n| --- | --- | --- | --- |\n"
    return fields.reduce(head) { $0 + $1.row + "\n" }
  }
}

extension Field {
  fileprivate var row: String {
    var meaning = summary
    if let condition {
      meaning += " For `\(condition.key)` \(listed(condition.values))"
      meaning += condition.holdsWithoutKey ? ", or without `\(condition.key)`." : "."
    }
    if let standard { meaning += " Default: `\(standard)`." }
    let cells = ["`\(name)`", noun, isRequired ? "yes" : "", meaning]
    return "| "
      + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
      .joined(separator: " | ") + " |"
  }
}

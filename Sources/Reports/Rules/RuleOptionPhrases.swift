import Findings
import Wording

extension RuleOption.Kind {
  /// What values the option takes, in words: "a whole number from 1 to 255".
  var phrase: String {
    switch self {
    case .integer(let bounds):
      bounds.upperBound == .max
        ? "a whole number from \(bounds.lowerBound) on"
        : "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    case .boolean: "`true` or `false`"
    case .pattern: "a regular expression (PCRE2)"
    case .texts: "a list of texts"
    }
  }

  /// The kind's name in lists for programs.
  var name: String {
    switch self {
    case .integer: "integer"
    case .boolean: "boolean"
    case .pattern: "pattern"
    case .texts: "texts"
    }
  }
}

extension RuleOptionValue {
  /// The value as it would stand in a definition.
  var yaml: String {
    switch self {
    case .integer(let value): String(value)
    case .boolean(let value): String(value)
    case .text(let text): Self.quoted(text)
    case .texts(let texts): "[\(texts.map(Self.quoted).joined(separator: ", "))]"
    }
  }

  /// A YAML text in single quotation marks, in which only these marks themselves are doubled.
  private static func quoted(_ text: String) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(VisibleText.escaping(parts.joined(separator: "''")))'"
  }
}

extension Sequence<RuleDescription> {
  /// The rules by family, in the families' order, and by id within; families without rules are left out.
  func byFamily() -> [(family: RuleFamily, rules: [RuleDescription])] {
    let groups = Dictionary(grouping: self, by: \.family)
    return RuleFamily.allCases.compactMap { family in
      groups[family].map { (family, $0.sorted { $0.id < $1.id }) }
    }
  }
}

public import Findings
import Wording

/// What there is to say about rules, for people at a terminal. Everything comes from the rules' own descriptions.
public struct RuleText: Sendable {
  private let width: Int
  private let ink: Ink

  /// Texts for a terminal of so many columns; they are wrapped at 40 to 120.
  public init(isColored: Bool = false, width: Int = 80) {
    ink = Ink(isColored: isColored)
    self.width = min(max(width, 40), 120)
  }

  // MARK: The list

  /// All rules by family, one a line: id, severity, what it does.
  public func list(_ rules: [RuleDescription]) -> String {
    var lines: [String] = []
    let marked = { (rule: RuleDescription) in
      rule.id.rawValue + (rule.needsDefinition ? "*" : "") + (rule.needsAllContents ? "+" : "")
    }
    let idWidth = rules.lazy.map { marked($0).count }.max() ?? 0
    let severityWidth = rules.lazy.map(\.severity.rawValue.count).max() ?? 0
    let indent = 2 + idWidth + 2 + severityWidth + 2
    for (family, rules) in rules.byFamily() {
      if !lines.isEmpty { lines.append("") }
      let heading = TextLayout.wrapped("\(family.rawValue): \(family.summary)", width: width)
      lines.append(ink(family.rawValue, .bold) + heading[0].dropFirst(family.rawValue.count))
      lines += heading.dropFirst()
      for rule in rules {
        let summary = TextLayout.wrapped(rule.summary, width: max(20, width - indent))
        let severity = rule.severity.rawValue
        let gap = TextLayout.spaces(severityWidth - severity.count)
        lines.append(
          "  \(TextLayout.padded(marked(rule), to: idWidth))  "
            + "\(rule.severity.painted(severity, with: ink))\(gap)  \(summary[0])")
        lines += summary.dropFirst().map { TextLayout.spaces(indent) + $0 }
      }
    }
    var legend: [String] = []
    if rules.contains(where: \.needsDefinition) {
      legend.append("* is run only with an application definition")
    }
    if rules.contains(where: \.needsAllContents) { legend.append("+ is run only with --deep") }
    if !legend.isEmpty { lines += [""] + legend.flatMap { TextLayout.wrapped($0, width: width) } }
    return Self.text(lines)
  }

  // MARK: One rule

  /// Everything about one rule.
  public func explanation(of rule: RuleDescription) -> String {
    let severity = rule.severity.painted(rule.severity.rawValue, with: ink)
    var lines = ["\(ink(rule.id.rawValue, .bold)) (\(severity), \(rule.family.rawValue))"]
    for text in [rule.summary] + facts(of: rule) { lines += TextLayout.wrapped(text, width: width) }
    lines += section("Why it matters", paragraphs(rule.rationale))
    lines += section("What to do", paragraphs(rule.remedy))
    lines += section("Options", rule.options.flatMap(option))
    lines += section("Wrong", example(rule.badExample, of: rule))
    lines += section("Right", example(rule.goodExample, of: rule))
    lines += section("In the application definition", setting(of: rule))
    return Self.text(lines)
  }

  private func section(_ title: String, _ body: [String]) -> [String] {
    guard !body.isEmpty else { return [] }
    return ["", ink(title, .bold)] + body.map { $0.isEmpty ? "" : "  " + $0 }
  }

  private func paragraphs(_ markdown: String) -> [String] {
    MarkdownBlock.blocks(of: markdown).flatMap { block in
      (block.followsBlankLine ? [""] : []) + block.lines(width: width - 2)
    }
  }

  private func option(_ option: RuleOption) -> [String] {
    let head = "\(option.name): \(option.kind.phrase); \(option.standard.yaml) unless it is set"
    let summary = TextLayout.wrapped(option.summary, width: width - 4)
    return TextLayout.wrapped(head, width: width - 2) + summary.map { "  " + $0 }
  }

  private func example(_ example: RuleExample, of rule: RuleDescription) -> [String] {
    let listing = ExampleListing(example: example)
    let findings = listing.findings(severity: rule.severity).flatMap { finding in
      TextLayout.wrapped(finding, width: width - 6).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
    }
    return listing.lines + (findings.isEmpty ? [] : ["", "gives"] + findings)
  }

  private func facts(of rule: RuleDescription) -> [String] {
    var facts: [String] = []
    if rule.needsDefinition { facts.append("It is run only with an application definition.") }
    if rule.needsAllContents { facts.append("It is run only with --deep.") }
    if !rule.aliases.isEmpty {
      facts.append("It was formerly called \(listed(rule.aliases.map(\.rawValue), conjunction: "and")).")
    }
    return facts
  }

  private func setting(of rule: RuleDescription) -> [String] {
    let others = Severity.allCases.filter { $0 != rule.severity }.map(\.rawValue)
    return ["rules:", "  \(rule.id.rawValue): off    # or \(listed(others))"]
  }

  private static func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}

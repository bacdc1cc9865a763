public import Findings

/// The page that documents all rules: `Documentation/Rules.md`.
public enum RuleDocumentation {
  /// The page in Markdown: a table of contents by family, then a section for each rule in the same parts.
  public static func markdown(for rules: [RuleDescription]) -> String {
    let families = rules.byFamily()
    var lines = [
      "<!-- Generated from the rules' own descriptions in Sources/Rules. Changes belong there. -->", "",
      "# Rules", "",
      "Each rule has an id that stays the same for ever, and a severity that the application definition can change. "
        + "Rules marked with * are run only with an application definition, those marked with + only with `--deep`.",
    ]
    for (family, rules) in families {
      lines += ["", "**[\(title(of: family))](#\(family.rawValue))**: \(family.summary)", ""]
      lines += ["| rule | severity | what it finds |", "| --- | --- | --- |"]
      for rule in rules {
        let mark = (rule.needsDefinition ? "\\*" : "") + (rule.needsAllContents ? "\\+" : "")
        lines.append(
          "| [`\(rule.id)`](#\(rule.id))\(mark) | \(rule.severity.rawValue) | \(cell(rule.summary)) |")
      }
    }
    for (family, rules) in families {
      lines += ["", "## \(title(of: family))", "", family.summary]
      for rule in rules { lines += section(on: rule) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func section(on rule: RuleDescription) -> [String] {
    var facts = ["Severity: \(rule.severity.rawValue)."]
    if rule.needsDefinition { facts.append("Run only with an application definition.") }
    if rule.needsAllContents { facts.append("Run only with `--deep`.") }
    if !rule.aliases.isEmpty {
      facts.append("Formerly \(rule.aliases.map { "`\($0)`" }.joined(separator: ", ")).")
    }
    var lines = ["", "### \(rule.id)", "", facts.joined(separator: " ")]
    lines += ["", "**What it does.** \(rule.summary)"]
    lines += ["", "**Why it matters.** \(rule.rationale)"]
    let wrong = ExampleListing(example: rule.badExample)
    let findings = wrong.findings(severity: rule.severity)
    lines += ["", "**Example.**", ""] + fenced(wrong.lines)
    lines +=
      ["", findings.isEmpty ? "gives nothing." : "gives", ""] + (findings.isEmpty ? [] : fenced(findings))
    lines +=
      ["", "**Instead.** \(rule.remedy)", ""] + fenced(ExampleListing(example: rule.goodExample).lines)
    if !rule.options.isEmpty {
      lines += [
        "", "**Options.**", "", "| option | values | default | what it does |", "| --- | --- | --- | --- |",
      ]
      for option in rule.options {
        let standard = cell(code(option.standard.yaml))
        lines.append(
          "| `\(option.name)` | \(cell(option.kind.phrase)) | \(standard) | \(cell(option.summary)) |")
      }
    }
    return lines
  }

  private static func title(of family: RuleFamily) -> String {
    family.rawValue.prefix(1).uppercased() + family.rawValue.dropFirst()
  }

  /// Lines in a code block; its fence is longer than any run of backticks in them.
  private static func fenced(_ lines: [String]) -> [String] {
    let longest = lines.lazy.map(longestRunOfBackticks).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ["\(fence)text"] + lines + [fence]
  }

  /// A text as code within a line.
  private static func code(_ text: String) -> String {
    let longest = longestRunOfBackticks(in: text)
    if longest == 0 { return "`\(text)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(text) \(fence)"
  }

  private static func longestRunOfBackticks(in text: String) -> Int {
    text.split { $0 != "`" }.map(\.count).max() ?? 0
  }

  /// A text in a cell of a table: a `|` would end it.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

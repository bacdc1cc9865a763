import ArgumentParser
import Findings
import Reports
import Rules
import Wording

/// `batchlint explain ID`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a rule is about, with examples.",
    discussion: """
      EXAMPLES:
        batchlint explain missing-key
        batchlint explain --all                  every rule
      """)

  @Argument(
    help: ArgumentHelp("The rules' ids.", valueName: "rule"),
    completion: .list(RuleCatalogue.descriptions.map(\.id.rawValue)))
  var rules: [String] = []

  @Flag(help: "Explain every rule.")
  var all = false

  @OptionGroup var appearance: AppearanceOptions

  mutating func validate() throws {
    guard all == rules.isEmpty else {
      throw ValidationError("Name the rules to explain, or give --all. batchlint rules lists them.")
    }
    for name in rules where RuleCatalogue.description(for: RuleID(rawValue: name)) == nil {
      let nearest = NearestWord.of(name, in: RuleCatalogue.descriptions.map(\.id.rawValue))
      let hint = nearest.map { "; did you mean \($0)?" } ?? "; batchlint rules lists them"
      throw ValidationError("There is no rule \(VisibleText.escaping(quoted(name)))\(hint)")
    }
  }

  func run() throws {
    let named = rules.compactMap { RuleCatalogue.description(for: RuleID(rawValue: $0)) }
    let descriptions = all ? RuleCatalogue.descriptions : named
    let texts = descriptions.map { appearance.ruleText.explanation(of: $0) }
    try StandardOutput.write(texts.joined(separator: "\n"))
  }
}

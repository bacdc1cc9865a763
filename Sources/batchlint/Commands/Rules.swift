import ArgumentParser
import Reports
import Rules

/// `batchlint rules`
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists all rules.",
    discussion: """
      EXAMPLES:
        batchlint rules                          every rule, by family
        batchlint rules --format json | jq       the same for programs
      """)

  @Option(help: "text or json.")
  var format = TableFormat.text

  @OptionGroup var appearance: AppearanceOptions

  enum TableFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  func run() throws {
    switch format {
    case .text: try StandardOutput.write(appearance.ruleText.list(RuleCatalogue.descriptions))
    case .json: try StandardOutput.write(RuleJSON.bytes(for: RuleCatalogue.descriptions))
    }
  }
}

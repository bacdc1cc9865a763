import Findings
import Foundation
import Rules
import TestSupport
import Testing

extension CommandTests {
  /// `batchlint rules` and `batchlint explain`: every rule is listed, and explained with its examples.
  @Suite struct RuleCommandTests {
    static let ids = RuleCatalogue.descriptions.map(\.id.rawValue)

    @Test func everyRuleIsListed() throws {
      let run = try Batchlint.run("rules")
      #expect(run.status == 0)
      #expect(run.errors == "")
      let first = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .compactMap { $0.split(whereSeparator: { " *+".contains($0) }).first.map(String.init) }
      #expect(first.sorted() == Self.ids.sorted())
    }

    @Test(.enabled(if: Tool.exists("jq"), "jq is not installed")) func programsCanReadTheList() throws {
      let run = try Batchlint.shell(#""$0" rules --format json | jq -r '.rules[] | .id + " " + .severity'"#)
      #expect(run.status == 0)
      #expect(
        run.output.split(separator: "\n").map(String.init).sorted()
          == RuleCatalogue.descriptions.map { "\($0.id.rawValue) \($0.severity.rawValue)" }.sorted())
    }

    /// Both examples are printed, with the definition, every archive and every message of the wrong one.
    @Test(arguments: ids) func everyRuleIsExplained(_ id: String) throws {
      let rule = try #require(RuleCatalogue.description(for: RuleID(rawValue: id)))
      let run = try Batchlint.run("explain", id)
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.hasPrefix("\(id) (\(rule.severity.rawValue), \(rule.family.rawValue))\n"))
      let wrong = try #require(
        run.output.split(separator: "\nWrong\n").last?.split(separator: "\nRight\n").first)
      let right = try #require(run.output.split(separator: "\nRight\n").last)
      for (example, text) in [(rule.badExample, wrong), (rule.goodExample, right)] {
        for archive in example.archives { #expect(text.contains("  \(archive.name)\n")) }
        #expect(text.contains("  application.yaml\n") == (example.definition != nil))
      }
      // Long messages are wrapped, and their control characters escaped, so words are what can be compared.
      let words = wrong.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for finding in rule.badExample.findings where finding.message.allSatisfy({ $0.isASCII }) {
        #expect(words.contains(finding.message.split(separator: " ").joined(separator: " ")))
      }
    }

    @Test func allAtOnce() throws {
      let run = try Batchlint.run("explain", "--all")
      #expect(run.status == 0)
      #expect(try Batchlint.run(["explain"] + Self.ids) == run)
      for id in Self.ids { #expect("\n\(run.output)".contains("\n\(id) (")) }
    }
  }
}

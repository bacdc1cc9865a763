import ExampleArchives
import Findings
import Rules
import Testing

/// Every rule's examples are built and linted: the good one gives no finding of the rule, the bad one exactly those that it shows. All contents are read
/// if the rule needs them.
@Suite struct RuleExampleTests {
  @Test(arguments: RuleCatalogue.descriptions.map(\.id.rawValue))
  func examplesGiveWhatTheyShow(_ id: String) async throws {
    let description = try #require(RuleCatalogue.description(for: RuleID(rawValue: id)))
    #expect(try await found(by: description, in: description.goodExample) == [])
    #expect(!description.badExample.findings.isEmpty)
    let example = description.badExample
    let expected = example.findings.map { finding in
      RuleExample.Expectation(
        archive: finding.archive ?? example.archives.first?.name, at: finding.entry, finding.message)
    }
    let found = try await found(by: description, in: example)
    #expect(found == expected)
  }

  /// The good examples are good for all rules of weight: nobody learns a mistake from one.
  @Test(arguments: RuleCatalogue.descriptions.map(\.id.rawValue))
  func goodExamplesHaveNoErrors(_ id: String) async throws {
    let description = try #require(RuleCatalogue.description(for: RuleID(rawValue: id)))
    let report = try await lint(description.goodExample, readsContents: description.needsAllContents)
    let errors = report.findings.filter { $0.finding.severity == .error }.map(\.finding.message)
    #expect(errors == [])
  }

  private func lint(_ example: RuleExample, readsContents: Bool) async throws -> CollectedReport {
    try await CollectedReport.linting(
      example.archives.map { ($0.name, $0.bytes()) }, definition: example.definition,
      readsContents: readsContents)
  }

  private func found(by rule: RuleDescription, in example: RuleExample) async throws -> [RuleExample
    .Expectation]
  {
    let report = try await lint(example, readsContents: rule.needsAllContents)
    return report.findings.filter { $0.finding.rule == rule.id }.map { archive, finding in
      RuleExample.Expectation(
        archive: archive ?? example.archives.first?.name, at: finding.location.entry?.name, finding.message)
    }
  }
}

import ExampleArchives
import Findings
import Rules
import Testing

/// The checklist is whole: every line has rules and archives, and every rule of the container family has a line.
@Suite struct ChecklistTests {
  @Test(arguments: ChecklistLine.all.map(\.id))
  func everyLineHasAnArchive(_ id: String) {
    #expect(HostileArchive.all.contains { $0.lines.contains(id) })
  }

  @Test func idsAreUnique() {
    let ids = ChecklistLine.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func everyRuleOfALineExists() {
    for line in ChecklistLine.all {
      #expect(line.rules.isEmpty == (line.severity == nil), "\(line.id)")
      for rule in line.rules {
        #expect(RuleCatalogue.description(for: rule)?.family == .container, "\(line.id): \(rule)")
      }
    }
  }

  /// A line's weight is that of a rule that finds it.
  @Test func weightsAreThoseOfTheRules() {
    for line in ChecklistLine.all {
      guard let severity = line.severity else { continue }
      let severities = line.rules.compactMap { RuleCatalogue.description(for: $0)?.severity }
      #expect(severities.contains(severity), "\(line.id)")
    }
  }

  @Test func everyContainerRuleIsInALine() {
    let listed = Set(ChecklistLine.all.flatMap(\.rules))
    for rule in RuleCatalogue.descriptions where rule.family == .container {
      #expect(listed.contains(rule.id), "\(rule.id)")
    }
  }

  /// What an archive shows exists, and is found in it by a rule of the line.
  @Test(arguments: HostileArchive.all)
  func archivesShowLines(_ archive: HostileArchive) {
    let lines = Dictionary(uniqueKeysWithValues: ChecklistLine.all.map { ($0.id, $0) })
    for id in archive.lines {
      guard let line = lines[id] else {
        Issue.record("there is no line \(id)")
        continue
      }
      let rules = archive.findings.map(\.rule)
      #expect(line.severity == nil ? rules.isEmpty : line.rules.contains { rules.contains($0) }, "\(id)")
    }
  }

  @Test(arguments: ParserDisagreement.allCases)
  func everyDisagreementHasAnArchive(_ kind: ParserDisagreement) {
    #expect(HostileArchive.all.contains { $0.disagreement == kind && !$0.findings.isEmpty })
  }
}

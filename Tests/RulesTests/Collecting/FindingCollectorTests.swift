import ApplicationDefinition
import Findings
import Testing
import TextPatterns

@testable import Rules

/// How findings are counted, kept, and held back.
@Suite struct FindingCollectorTests {
  private static func rule(_ id: RuleID, _ severity: Severity) -> RuleInForce {
    RuleInForce(
      RuleDescription(
        id: id, family: .layout, scope: .archive, severity: severity, summary: "", rationale: "", remedy: "",
        goodExample: RuleExample([]), badExample: RuleExample([])), severity: severity)
  }

  private let error = rule("error", .error)
  private let warning = rule("warning", .warning)
  private let note = rule("a-note", .note)

  /// Adds findings that are told apart by numbers.
  private func add(_ numbers: Range<Int>, of rule: RuleInForce, to collector: inout FindingCollector) {
    collector.begin(rule)
    for number in numbers { collector.add("\(number)", at: .archive) }
  }

  /// The kept findings, as `rule numbers`.
  private func kept(_ collector: FindingCollector) -> [String] {
    Dictionary(grouping: collector.findings, by: \.rule).map { rule, findings in
      "\(rule) " + findings.map(\.message).joined(separator: " ")
    }.sorted()
  }

  @Test func withoutALimitAllAreKept() {
    var collector = FindingCollector()
    add(0..<1000, of: note, to: &collector)
    #expect(collector.findings.map(\.message) == (0..<1000).map(String.init))
  }

  /// The first finding of each rule, then the second of each, and the gravest rule first: whatever came when.
  @Test(arguments: [
    (0, []),
    (1, ["error 0"]),
    (2, ["error 0", "warning 0"]),
    (3, ["a-note 0", "error 0", "warning 0"]),
    (4, ["a-note 0", "error 0 1", "warning 0"]),
    // There is no third error, so its turn goes to the others.
    (6, ["a-note 0 1", "error 0 1", "warning 0 1"]),
    (7, ["a-note 0 1", "error 0 1", "warning 0 1 2"]),
    (9, ["a-note 0 1 2", "error 0 1", "warning 0 1 2 3"]),
  ])
  func findingsTakeTurns(_ limit: Int, _ expected: [String]) {
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]] {
      var collector = FindingCollector(FindingPolicy(limit: limit))
      for part in order {
        switch part {
        case 0: add(0..<2, of: error, to: &collector)
        case 1: add(0..<50, of: warning, to: &collector)
        default: add(0..<100, of: note, to: &collector)
        }
      }
      #expect(kept(collector) == expected)
      #expect(collector.collected.tallies.map(\.counts.all).sorted() == [2, 50, 100])
    }
  }

  @Test func itDoesNotMatterHowTheWorkIsDivided() {
    let rules = [error, warning, note]
    /// Which rule each finding is of; the notes are many, and errors rare and late.
    let findings = (0..<3000).map { number in
      number > 2900 && number % 50 == 0 ? 0 : number % 7 == 0 ? 1 : 2
    }
    /// A part may know what was found before it, or before some of the parts before it.
    func collect(_ parts: Int, limit: Int, lag: Int? = nil) -> [String] {
      let policy = FindingPolicy(limit: limit)
      var whole = FindingCollector(policy)
      var history: [CollectedFindings] = []
      for part in 0..<parts {
        history.append(whole.collected)
        let known = lag.flatMap { part >= $0 ? history[part - $0] : nil }
        var collector = FindingCollector(policy, following: known)
        for number in 3000 * part / parts..<3000 * (part + 1) / parts {
          collector.begin(rules[findings[number]])
          collector.add("\(number)", at: .archive)
        }
        whole.append(collector.collected)
      }
      return kept(whole)
    }
    for limit in [0, 1, 2, 3, 5, 17, 100, 999, 2999, 3000, 5000] {
      let once = collect(1, limit: limit)
      for parts in [2, 3, 8, 100] {
        for lag in [nil, 0, 1, 3] { #expect(collect(parts, limit: limit, lag: lag) == once) }
      }
    }
  }

  /// Texts are made for what is kept, and places only where something depends on them.
  @Test func whatIsNotKeptCostsNothing() {
    var messages = 0
    var places = 0
    func message() -> String {
      messages += 1
      return ""
    }
    func place() -> Location {
      places += 1
      return .archive
    }
    var collector = FindingCollector(FindingPolicy(limit: 2))
    collector.begin(note)
    for _ in 0..<10 { collector.add(message(), at: place()) }
    #expect(messages == 2)
    #expect(places == 2)
    // Where an error lies decides over a work order, unless that is known.
    collector.begin(error, workOrder: 3)
    for _ in 0..<10 { collector.add(message(), at: place()) }
    #expect(places == 3)
    collector.begin(error)
    for _ in 0..<10 { collector.add(message(), at: place()) }
    #expect(places == 13)
    #expect(messages == 3)
  }

  /// Behind a finding that could not be kept, no text is made for another one of its rule.
  @Test func whatCannotBeKeptAfterEarlierPartsIsOnlyCounted() {
    let policy = FindingPolicy(limit: 3)
    var first = FindingCollector(policy)
    add(0..<10, of: note, to: &first)
    var second = FindingCollector(policy, following: first.collected)
    second.begin(note)
    func message() -> String {
      Issue.record("a text is made for a finding that is not kept")
      return ""
    }
    for _ in 0..<5 { second.add(message(), at: .archive) }
    var third = FindingCollector(policy, following: second.collected)
    third.begin(note)
    third.add(message(), at: .archive)
    add(0..<1, of: error, to: &third)
    first.append(second.collected)
    first.append(third.collected)
    #expect(kept(first) == ["a-note 0 1", "error 0"])
    #expect(first.collected.tallies.map(\.counts.all) == [16, 1])
  }

  @Test func verdictsDependOnAllFindings() {
    var collector = FindingCollector(FindingPolicy(limit: 0))
    collector.begin(warning, workOrder: 1)
    collector.add("", at: .archive)
    #expect(!collector.collected.isCondemned)
    collector.begin(error, workOrder: 2)
    collector.add("", at: .archive)
    collector.begin(warning, workOrder: 4)
    collector.add("", at: .archive, severity: .error)
    collector.begin(error)
    collector.add("", at: Location(workOrder: "WO_9"))
    let found = collector.collected
    #expect(found.isCondemned)
    #expect(found.condemnedWorkOrders == [2, 4])
    #expect(found.condemnedWorkOrderNames == ["WO_9"])
    #expect(found.kept == [])
    let counts = Dictionary(uniqueKeysWithValues: found.tallies.map { ($0.id, $0.counts) })
    #expect(counts["warning"]?[.warning] == 1)
    #expect(counts["warning"]?[.error] == 1)
    #expect(counts["error"]?[.error] == 2)
  }

  @Test func theGateDecides() {
    var collector = FindingCollector(FindingPolicy(gate: .note))
    collector.begin(note, workOrder: 0)
    collector.add("", at: .archive)
    #expect(collector.collected.isCondemned)
  }

  @Test func suppressedFindingsAreCountedApart() {
    var filter = SuppressionFilter()
    let position = SourcePosition(line: 1, column: 1)
    filter.add(
      Suppression(rule: "warning", workOrders: GlobPattern("A*"), reason: "", position: position), number: 7)
    filter.add(Suppression(rule: "warning", reason: "", position: position), number: 8)
    filter.add(
      Suppression(rule: "error", entries: GlobPattern("A/*"), reason: "", position: position), number: 9)
    var collector = FindingCollector(FindingPolicy(limit: 0, gate: .note, suppressions: filter))
    collector.begin(warning)
    for name in ["A1", "B1", "A2"] { collector.add("", at: Location(workOrder: name)) }
    #expect(!collector.collected.isCondemned)
    collector.begin(error)
    for name in ["A/x", "B/x"] {
      collector.add("", at: Location(entry: EntryReference(index: 0, name: name)))
    }
    collector.add("", at: .archive)
    #expect(collector.collected.suppressed == [7: 2, 8: 1, 9: 1])
    #expect(collector.collected.tallies.map(\.counts.all) == [2])
  }
}

import ExampleArchives
import Findings
import Linting
import Rules
import Testing

/// Every hostile archive is linted, and gives just the findings of the container family that it should.
@Suite struct HostileArchiveTests {
  @Test(arguments: HostileArchive.all)
  func isFoundOut(_ archive: HostileArchive) async throws {
    let report = try await CollectedReport.linting(
      [(archive.name + ".zip", archive.bytes())], definition: archive.definition,
      readsContents: archive.isDeep)
    let found = report.findings.map(\.finding).filter {
      RuleCatalogue.description(for: $0.rule)?.family == .container
    }
    let counts = found.reduce(into: [RuleID: Int]()) { $0[$1.rule, default: 0] += 1 }
    let expected = archive.findings.reduce(into: [RuleID: Int]()) { $0[$1.rule, default: 0] += $1.count }
    #expect(counts == expected, "\(found.map { "\($0.rule): \($0.message)" }.joined(separator: "\n"))")
    for expectation in archive.findings {
      guard let entry = expectation.entry else { continue }
      let places = found.filter { $0.rule == expectation.rule }.map(\.location.entry?.name)
      #expect(places.count { $0 == entry } == expectation.count, "\(expectation.rule): \(places)")
    }
  }

  @Test func namesAreUnique() {
    let names = HostileArchive.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(name)") }
  }
}

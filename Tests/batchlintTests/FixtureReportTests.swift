import ExampleArchives
import Findings
import TestSupport
import Testing

extension CommandTests {
  /// The fixtures, each with exactly what is to be found in it.
  @Suite struct FixtureReportTests {
    /// All of them in one run, as the text report tells it: `Golden/fixtures.txt` is to be read beside the fixtures' README.
    @Test func everyFinding() throws {
      let run = try Batchlint.run("lint", ".")
      #expect(run.status == 1)
      #expect(run.errors == "")
      try Golden.expect(Array(run.output.utf8), equals: "fixtures.txt")
    }

    /// Each by itself gives the rules that its story names, and the exit code that follows.
    @Test(arguments: Fixture.all.map(\.name)) func itsRules(_ name: String) throws {
      let fixture = try #require(Fixture.all.first { $0.name == name })
      let run = try Batchlint.run("lint", "-o", "json", name)
      let report = try LintReport(json: Array(run.output.utf8))
      let archive = try #require(report.archives.first)
      let rules = Set(archive.findings.map(\.rule)).sorted()
      switch fixture.outcome {
      case .clean: #expect(rules == [])
      case .findings(let expected): #expect(rules == expected.map(\.rawValue))
      }
      #expect(archive.status == (name == "cut-short.zip" ? "unreadable" : "complete"))
      #expect(archive.verdict == (report.totals.errors > 0 ? "invalid" : "valid"))
      #expect(run.status == (report.totals.errors > 0 ? 1 : 0))
      #expect(report.result == (report.totals.errors > 0 ? "failed" : "passed"))
      #expect(run.errors == "")
    }

    /// With all contents read each gives the same rules, and those that need that.
    @Test(arguments: Fixture.all.map(\.name)) func itsRulesWithAllContents(_ name: String) throws {
      let fixture = try #require(Fixture.all.first { $0.name == name })
      var expected = Set(fixture.deepFindings.map(\.rawValue))
      if case .findings(let rules) = fixture.outcome { expected.formUnion(rules.map(\.rawValue)) }
      let run = try Batchlint.run("lint", "--deep", "-o", "json", name)
      let report = try LintReport(json: Array(run.output.utf8))
      #expect(Set(report.archives.flatMap(\.findings).map(\.rule)) == expected)
      #expect(run.status == (report.totals.errors > 0 ? 1 : 0))
      #expect(run.errors == "")
    }
  }
}

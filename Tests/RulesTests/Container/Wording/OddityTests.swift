import Findings
import Testing
import ZipArchive

@testable import Rules

/// An oddity is what weighs less than an error: the audit, which asks libzip only of archives without contradictions, and the rules agree on that.
@Suite struct OddityTests {
  private static let problems: [[WordedProblem]] = [
    EndWordingTests.problems,
    EndWordingTests.disks,
    EndWordingTests.zip64,
    EndWordingTests.directory,
    EntryWordingTests.sizes,
    EntryWordingTests.features,
    EntryWordingTests.extraFields,
    EntryWordingTests.zip64,
    EntryWordingTests.unicodePaths,
    HeaderWordingTests.places,
    HeaderWordingTests.differences,
    HeaderWordingTests.descriptors,
    LayoutWordingTests.prefixes,
    LayoutWordingTests.gaps,
    LayoutWordingTests.overlaps,
  ]

  @Test func odditiesAreNoErrors() throws {
    for worded in Self.problems.joined() {
      let rule = try #require(RuleCatalogue.description(for: worded.rule))
      #expect(worded.problem.isOddity == (rule.severity < .error), "\(worded.message)")
    }
  }
}

import Findings
import Linting
import ParallelWork
import Rules
import Testing

/// Ten thousand small archives with random mistakes, the same ones in every run of the tests: nothing is missed, nothing is made up.
@Suite struct RandomMistakesTests {
  private static let count = 10_000

  private static func archive(_ number: Int) -> RandomArchive {
    RandomArchive(number: number, mistakes: Mistake.all, ruins: Mistake.ruins)
  }

  /// An archive with what must be found in it.
  private struct Sample: Sendable {
    let name: String
    let bytes: [UInt8]
    let mistakes: [String]
    let findings: [RuleID: Int]

    init(_ archive: RandomArchive) {
      name = archive.name
      bytes = archive.bytes()
      mistakes = archive.mistakes
      findings = archive.findings
    }
  }

  @Test(.timeLimit(.minutes(5))) func totalsAreTheMistakesPutIn() async throws {
    let samples = try await inSlices(of: Self.count, tasks: 2, atLeast: 100) { range in
      range.map { Sample(Self.archive($0)) }
    }.flatMap { $0 }
    let report = try await CollectedReport.linting(
      samples.map { ($0.name, $0.bytes) }, definition: RandomArchive.definition)
    #expect(report.archives.map(\.path) == samples.map(\.name))

    let wrong = zip(report.archives, samples).filter { $0.totals.rules != $1.findings }.map {
      "\($1.name) with \($1.mistakes): found \($0.totals.rules), put in \($1.findings)"
    }
    #expect(wrong.prefix(10) == [], "\(wrong.count) archives")
    let suspected = zip(report.archives, samples).filter { $1.mistakes.isEmpty && $0.verdict != .valid }
    #expect(suspected.map(\.1.name) == [])

    let putIn = samples.reduce(into: [:]) { $0.merge($1.findings, uniquingKeysWith: +) }
    #expect(report.summary.totals.rules == putIn)
    #expect(report.summary.totals.findings == putIn.values.reduce(0, +))
    #expect(report.summary.failures == [])
    // Some hold nothing worse than a warning, but something that cannot be read.
    #expect(report.summary.result == .incomplete)
  }

  /// The archives are worth something only if each mistake is among them, and each rule has something to find.
  @Test func everyMistakeAndNearlyEveryRuleOccurs() {
    let archives = (0..<Self.count).map(Self.archive)
    let kinds = (Mistake.all + Mistake.ruins).map(\.name)
    #expect(Set(kinds).count == kinds.count)
    let counts = archives.flatMap(\.mistakes).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    #expect(kinds.filter { counts[$0, default: 0] < 20 } == [])

    let found = Set(archives.flatMap(\.findings.keys))
    let rules = RuleCatalogue.descriptions.filter { !$0.needsAllContents }
    let missing = rules.map(\.id).filter { !found.contains($0) }
    #expect(missing.sorted() == Self.rulesWithoutMistakes)
  }

  /// What these archives cannot show: another definition, or a list of suppressions, is needed for some, and others would hide what else is
  /// in the archive. What only hostile archives have is shown by those.
  private static let rulesWithoutMistakes: [RuleID] =
    (["expired-suppression", "unneeded-document", "unused-suppression"] + onlyHostile).sorted()

  private static let onlyHostile: [RuleID] = [
    "ambiguous-data-descriptor", "bytes-before-entry", "compression-bomb",
    "contradictory-sizes", "damaged-directory", "data-descriptor-mismatch", "duplicate-extra-field",
    "hidden-record", "impossible-method", "impossible-ratio", "inflating-compression", "invalid-time",
    "libzip-disagreement",
    "local-header-drift", "malformed-extra-field", "misplaced-directory", "name-too-long",
    "overlapping-entries", "oversized-content", "padded-extra-field", "padding-bytes", "patched-data",
    "polyglot-archive", "prefixed-archive", "redundant-unicode-path", "reserved-attributes",
    "reserved-flags", "several-end-records", "signature-in-comment", "stored-data-descriptor",
    "too-many-entries", "trailing-bytes", "trailing-zeros", "unaccounted-bytes", "unadjusted-prefix",
    "unicode-field-mismatch", "unlisted-entry", "unneeded-zip64", "version-needed", "zip64-end-records",
    "zip64-field-mismatch",
  ]
}

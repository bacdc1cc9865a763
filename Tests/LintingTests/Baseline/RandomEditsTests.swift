import Findings
import Linting
import TestSupport
import Testing

/// Archives with random mistakes, linted, edited at random, moved, and linted again with the baseline of the first run.
///
/// What must come out is known without a baseline: the findings of both runs, compared by fingerprint.
@Suite struct RandomEditsTests {
  private static let count = 600

  /// How often each fingerprint occurs.
  private typealias Tally = [Fingerprint: Int]

  private static func tally(
    _ report: CollectedReport, _ findings: (ArchiveReport) -> [Finding], _ ofRun: [Finding]
  ) -> Tally {
    var tally: Tally = [:]
    for archive in report.archives {
      for finding in findings(archive) {
        tally[Fingerprint(of: finding, inArchive: archive.path), default: 0] += 1
      }
    }
    for finding in ofRun { tally[Fingerprint(of: finding, inArchive: nil), default: 0] += 1 }
    return tally
  }

  private static func found(_ report: CollectedReport) -> Tally {
    tally(report, \.findings, report.summary.findings)
  }

  private static func held(_ report: CollectedReport) -> Tally {
    tally(report, \.baselined, report.summary.baselined)
  }

  /// What is more in one tally than in another.
  private static func difference(_ left: Tally, _ right: Tally) -> Tally {
    left.reduce(into: [:]) { result, element in
      let rest = element.value - right[element.key, default: 0]
      if rest > 0 { result[element.key] = rest }
    }
  }

  private static func archives(
    _ archives: [RandomArchive], in folder: String
  ) -> [(name: String, bytes: [UInt8])] {
    archives.map { ("\(folder)/\($0.name)", $0.bytes()) }
  }

  @Test func exactlyTheRightOnesShow() async throws {
    var random = SplitMix64(seed: 20_261_125)
    let before = (1...Self.count).map { RandomArchive(number: $0, mistakes: Mistake.all, ruins: []) }
    let after = before.map { $0.edited(&random) }
    let definition = RandomArchive.definition

    let first = try await CollectedReport.linting(
      Self.archives(before, in: "june"), definition: definition)
    let plain = try await CollectedReport.linting(
      Self.archives(after, in: "july/outbox"), definition: definition)
    let second = try await CollectedReport.linting(
      Self.archives(after, in: "july/outbox"), definition: definition, baseline: first.baseline)

    let known = Self.found(first)
    let all = Self.found(plain)
    let new = Self.difference(all, known)
    #expect(Self.found(second) == new)
    #expect(Self.held(second) == Self.difference(all, new))
    #expect(second.summary.totals.findings == new.values.reduce(0, +))
    #expect(second.summary.totals.baselined == all.values.reduce(0, +) - new.values.reduce(0, +))
    // All three kinds occur in numbers.
    #expect(new.count > 200)
    #expect(Self.held(second).count > 200)

    // Of archives that could be read whole, what is gone is told.
    let whole = Set(second.archives.filter { $0.status == .complete && $0.failures.isEmpty }.map(\.path))
    let names = Set(whole.map { String($0.split(separator: "/").last ?? "") })
    let gone = Self.difference(known, all)
    let told = Dictionary(uniqueKeysWithValues: second.summary.absent.map { ($0.fingerprint, $0.count) })
    let ofWhole = first.baseline.entries.filter { names.contains($0.archive ?? "") }
    let expected = gone.filter { fingerprint, _ in ofWhole.contains { $0.fingerprint == fingerprint } }
    #expect(told == expected)
    #expect(told.count > 100)

    for (archive, old) in zip(second.archives, plain.archives) {
      let errors = archive.findings.contains { $0.severity == .error }
      #expect(archive.verdict == (errors ? .invalid : old.status == .complete ? .valid : .unchecked))
    }
  }

  /// What moves and is put in another order has the same fingerprints.
  @Test func movingAndReorderingShowsNothing() async throws {
    let before = (1...Self.count).map {
      RandomArchive(number: $0, mistakes: Mistake.all, ruins: Mistake.ruins)
    }
    let after = before.map { $0.shuffled(seed: UInt64($0.number)) }
    let definition = RandomArchive.definition
    let first = try await CollectedReport.linting(
      Self.archives(before, in: "/srv/checkout"), definition: definition)
    #expect(first.summary.totals.findings > Self.count)
    for tasks in [1, 3] {
      let second = try await CollectedReport.linting(
        Self.archives(after, in: "elsewhere"), definition: definition,
        baseline: first.baseline, tasks: tasks)
      #expect(second.findings.map { "\($0.archive ?? ""): \($0.finding.rule) \($0.finding.message)" } == [])
      #expect(second.summary.absent == [])
      #expect(second.summary.totals.baselined == first.summary.totals.findings)
    }
  }
}

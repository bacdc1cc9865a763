import ApplicationDefinition
import Findings
import Linting
import Testing

/// What a baseline holds back, what it does not, and what it does to the verdict.
@Suite struct BaselineTests {
  private func lint(
    _ archives: [(name: String, bytes: [UInt8])], _ baseline: Baseline? = nil, gate: Gate = Gate(),
    limits: [Limit: Int] = [:]
  ) async throws -> CollectedReport {
    try await CollectedReport.linting(
      archives, definition: SmallBatch.definition + "    nb_fibers: {type: integer, required: true}",
      limits: limits, gate: gate, baseline: baseline)
  }

  private func baseline(of archives: [(name: String, bytes: [UInt8])]) async throws -> Baseline {
    try await lint(archives).baseline
  }

  private let broken = SmallBatch.archive("{}")

  @Test func whatIsKnownWeighsNothing() async throws {
    let baseline = try await baseline(of: [("june/batch.zip", broken)])
    #expect(baseline.entries.map(\.rule) == ["missing-key", "missing-key"])
    #expect(baseline.entries.map(\.archive) == ["batch.zip", "batch.zip"])
    let report = try await lint([("july/batch.zip", broken)], baseline)
    #expect(report.summary.result == .passed)
    #expect(report.archives[0].verdict == .valid)
    #expect(report.archives[0].workOrderVerdicts == [.valid])
    #expect(report.archives[0].findings == [])
    #expect(report.archives[0].baselined.count == 2)
    #expect(report.summary.totals.findings == 0)
    #expect(report.summary.totals.baselined == 2)
    #expect(report.header.hasBaseline)
  }

  @Test func anotherArchiveIsNotInIt() async throws {
    let baseline = try await baseline(of: [("batch.zip", broken)])
    let report = try await lint([("other.zip", broken)], baseline)
    #expect(report.summary.totals.errors == 2)
    #expect(report.summary.result == .failed)
    // Nothing is known of batch.zip, which was not linted.
    #expect(report.summary.absent == [])
  }

  @Test func whatIsNewFails() async throws {
    let baseline = try await baseline(of: [("batch.zip", SmallBatch.archive(#"{"nb_fibers": 1}"#))])
    let report = try await lint([("batch.zip", broken)], baseline)
    #expect(report.archives[0].findings.map(\.subject) == ["nb_fibers"])
    #expect(report.archives[0].baselined.map(\.subject) == ["work_type"])
    #expect(report.archives[0].verdict == .invalid)
    #expect(report.archives[0].workOrderVerdicts == [.invalid])
    #expect(report.summary.result == .failed)
  }

  /// Two entries of one name are two findings with one fingerprint each time; a third is new.
  @Test func aTwinShows() async throws {
    let twins = ["x.txt", "x.txt"]
    let baseline = try await baseline(of: [("b.zip", SmallBatch.archive("{}", photos: twins))])
    let stray = baseline.entries.filter { $0.rule == "unexpected-file" }
    #expect(stray.map(\.count) == [2])
    let same = try await lint([("b.zip", SmallBatch.archive("{}", photos: twins))], baseline)
    #expect(same.summary.totals.findings == 0)
    let report = try await lint([("b.zip", SmallBatch.archive("{}", photos: twins + ["x.txt"]))], baseline)
    #expect(report.archives[0].findings.map(\.rule) == ["duplicate-entry", "unexpected-file"])
    #expect(report.archives[0].verdict == .invalid)
  }

  /// Even if no finding is listed, every one counts.
  @Test func theLimitForFindingsHidesNoTwin() async throws {
    let baseline = try await baseline(of: [("b.zip", SmallBatch.archive("{}", photos: ["x.txt", "x.txt"]))])
    let many = SmallBatch.archive("{}", photos: Array(repeating: "x.txt", count: 30))
    let report = try await lint([("b.zip", many)], baseline, limits: [.findings: 3])
    let whole = try await lint([("b.zip", many)])
    #expect(report.archives[0].findings.count == 3)
    let held = baseline.entries.filter { $0.rule != "duplicate-entry" }.reduce(0) { $0 + $1.count }
    #expect(report.summary.totals.baselined == held)
    #expect(report.summary.totals.findings + held == whole.summary.totals.findings)
    #expect(report.archives[0].verdict == .invalid)
  }

  /// Two archives of one name share what the baseline holds of it.
  @Test func archivesOfOneNameAreCountedTogether() async throws {
    let baseline = try await baseline(of: [("a/batch.zip", broken)])
    let report = try await lint([("a/batch.zip", broken), ("b/batch.zip", broken)], baseline)
    #expect(report.archives.map(\.baselined.count) == [2, 0])
    #expect(report.archives.map { $0.findings.count { $0.rule == "missing-key" } } == [0, 2])
  }

  // MARK: What is gone

  @Test func whatIsGoneIsTold() async throws {
    let baseline = try await baseline(of: [("batch.zip", broken)])
    let mended = [("batch.zip", SmallBatch.archive(#"{"work_type": "repair"}"#))]
    let report = try await lint(mended, baseline)
    #expect(report.summary.absent.map(\.rule) == ["missing-key"])
    #expect(report.summary.absent.map(\.archive) == ["batch.zip"])
    #expect(report.summary.result == .passed)
    let strict = try await lint(mended, baseline, gate: Gate(isBaselineStrict: true))
    #expect(strict.summary.result == .failed)
    #expect(strict.summary.outcome.faults == [.absent(count: 1)])
    var smaller = baseline
    for absent in report.summary.absent { smaller.remove(absent) }
    #expect(try await lint(mended, smaller, gate: Gate(isBaselineStrict: true)).summary.result == .passed)
  }

  /// Of an archive that cannot be read, nothing is known, and so nothing is gone.
  @Test func whatCannotBeReadIsNotGone() async throws {
    let baseline = try await baseline(of: [("batch.zip", broken)])
    let report = try await lint(
      [("batch.zip", Array(broken.prefix(40)))], baseline, gate: Gate(isBaselineStrict: true))
    #expect(report.summary.absent == [])
    #expect(!report.summary.outcome.faults.contains(.absent(count: 2)))
    // Nor if another one of the same name could be read.
    let whole = SmallBatch.archive(#"{"work_type": "repair", "nb_fibers": 1}"#)
    let both = [("a/batch.zip", whole), ("b/batch.zip", Array(broken.prefix(40)))]
    #expect(try await lint(both, baseline).summary.absent == [])
    #expect(try await lint([both[0]], baseline).summary.absent.count == 2)
  }

  /// Rules that are not run look for nothing, and so nothing of theirs is gone.
  @Test func whatIsNotLookedForIsNotGone() async throws {
    let baseline = try await baseline(of: [("batch.zip", broken)])
    let report = try await CollectedReport.linting([("batch.zip", broken)], baseline: baseline)
    #expect(report.summary.absent == [])
  }

  // MARK: The gate

  @Test func warningsAreCounted() async throws {
    let warned = [("b.zip", SmallBatch.archive(#"{"work_type": "x", "nb_fibers": 1, "a": 1, "b": 2}"#))]
    #expect(try await lint(warned, gate: Gate(maximumWarnings: 2)).summary.result == .passed)
    let report = try await lint(warned, gate: Gate(maximumWarnings: 1))
    #expect(report.summary.result == .failed)
    #expect(report.summary.outcome.faults == [.warnings(count: 2, most: 1)])
    // The archive itself is fit to be sent.
    #expect(report.archives[0].verdict == .valid)
    let baseline = try await baseline(of: warned)
    #expect(try await lint(warned, baseline, gate: Gate(maximumWarnings: 0)).summary.result == .passed)
  }

  /// What was not checked keeps a run from passing even if nothing that was found does.
  @Test func anIncompleteRunPassesOnlyIfThatIsAdmitted() async throws {
    let cut = [("b.zip", Array(broken.prefix(40)))]
    #expect(try await lint(cut).summary.outcome.verdict == .failed)
    let lax = try await lint(cut, gate: Gate(failOn: nil)).summary.outcome
    #expect(lax.result == .incomplete)
    #expect(lax.verdict == .incomplete)
    let admitted = try await lint(cut, gate: Gate(failOn: nil, admitsIncomplete: true)).summary.outcome
    #expect(admitted.result == .incomplete)
    #expect(admitted.verdict == .passed)
    let failed = try await lint(cut, gate: Gate(admitsIncomplete: true)).summary.outcome
    #expect(failed.verdict == .failed)
    let known = try await lint(cut, try await baseline(of: cut)).summary.outcome
    #expect(known.result == .incomplete)
  }
}

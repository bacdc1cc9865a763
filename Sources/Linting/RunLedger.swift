import ApplicationDefinition
import Batch
import Findings
import Rules

/// Brings the archives of a run together, one after the other in the order of the report: compares them, counts, and says what is to be
/// thought of each and of the run.
struct RunLedger {
  private let rules: RuleSet
  private let failOn: Severity?
  private let suppressions: SuppressionSet
  /// How many findings each suppression held back, by its number.
  private var suppressed: [Int: Int] = [:]
  private var checkers: [(active: RuleSet.Active<any AcrossArchivesRule>, checker: any AcrossArchivesChecker)]
  private var totals = Totals()
  private var failures: [Failure]
  private var isIncomplete: Bool
  private var hasFailed = false

  init(_ rules: RuleSet, _ suppressions: SuppressionSet, failOn: Severity?, failures: [Failure]) {
    self.rules = rules
    self.suppressions = suppressions
    self.failOn = failOn
    checkers = rules.acrossArchivesRules.map { ($0, $0.rule.makeChecker()) }
    self.failures = failures
    isIncomplete = !failures.isEmpty
  }

  /// Takes the next archive and makes its report.
  mutating func enter(_ checked: CheckedArchive) -> ArchiveReport {
    var collector = checked.findings
    if let subject = checked.subject { compare(subject, into: &collector) }
    let found = collector.collected
    suppressed.merge(found.suppressed, uniquingKeysWith: +)

    let batch = checked.subject?.batch
    var totals = Totals()
    totals.archives = 1
    totals.workOrders = batch?.workOrders.count ?? 0
    totals.images = batch?.images.count ?? 0
    totals.count(found)
    self.totals += totals
    failures += checked.failures

    let verdict: Verdict =
      found.isCondemned ? .invalid : checked.status == .complete ? .valid : .unchecked
    if failOn != nil, found.isCondemned { hasFailed = true }
    // An archive whose faults condemn it needs no further checks to be refused; a failure leaves the run itself in doubt.
    if verdict == .unchecked || !checked.failures.isEmpty { isIncomplete = true }
    return ArchiveReport(
      path: checked.path, size: checked.size, status: checked.status, verdict: verdict, totals: totals,
      findings: found.kept.sorted(by: Finding.reportOrder), batch: batch,
      workOrderVerdicts: batch.map { workOrderVerdicts($0, found, checked) } ?? [],
      failures: checked.failures)
  }

  /// Ends the run.
  mutating func summary() -> RunSummary {
    var collector = FindingCollector(FindingPolicy(gate: failOn ?? .error))
    let subject = RunSubject(suppressions: suppressions.uses(suppressed))
    for active in rules.runRules {
      collector.begin(active.inForce)
      active.rule.check(subject, into: &collector)
    }
    let found = collector.collected
    totals.count(found)
    if failOn != nil, found.isCondemned { hasFailed = true }
    return RunSummary(
      result: isIncomplete ? .incomplete : hasFailed ? .failed : .passed, totals: totals,
      findings: found.kept.sorted(by: Finding.reportOrder), failures: failures)
  }

  private mutating func compare(_ subject: ArchiveSubject, into collector: inout FindingCollector) {
    for position in checkers.indices {
      let active = checkers[position].active
      collector.begin(active.inForce)
      checkers[position].checker.check(subject, into: &collector)
    }
  }

  private func workOrderVerdicts(
    _ batch: Batch, _ found: CollectedFindings, _ checked: CheckedArchive
  ) -> [Verdict] {
    var verdicts = [Verdict](repeating: .valid, count: batch.workOrders.count)
    for index in checked.uncheckedWorkOrders { verdicts[index] = .unchecked }
    for index in found.condemnedWorkOrders { verdicts[index] = .invalid }
    let names = found.condemnedWorkOrderNames
    guard !names.isEmpty else { return verdicts }
    for (index, workOrder) in batch.workOrders.enumerated() where names.contains(batch.name(of: workOrder)) {
      verdicts[index] = .invalid
    }
    return verdicts
  }
}

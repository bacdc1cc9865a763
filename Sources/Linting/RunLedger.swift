import ApplicationDefinition
import Batch
import Findings
import Rules

/// Brings the archives of a run together, one after the other in the order of the report: compares them, counts, and says what is to be
/// thought of each and of the run.
struct RunLedger {
  private let rules: RuleSet
  private let suppressions: SuppressionSet
  private var baseline: BaselineMatcher
  private let gate: Gate
  /// How many findings each suppression held back, by its number.
  private var suppressed: [Int: Int] = [:]
  private var checkers: [(active: RuleSet.Active<any AcrossArchivesRule>, checker: any AcrossArchivesChecker)]
  private var totals = Totals()
  private var archiveFailures: [Failure] = []
  private let runFailures: [Failure]
  private var isIncomplete: Bool
  /// Whether there is an archive of which not everything was checked, be it that its faults do not let it.
  private var hasUncheckedParts = false

  init(
    _ rules: RuleSet, _ suppressions: SuppressionSet, _ baseline: BaselineMatcher, gate: Gate,
    failures: [Failure]
  ) {
    self.rules = rules
    self.suppressions = suppressions
    self.baseline = baseline
    self.gate = gate
    checkers = rules.acrossArchivesRules.map { ($0, $0.rule.makeChecker()) }
    runFailures = failures
    isIncomplete = !failures.isEmpty
  }

  /// Takes the next archive and makes its report.
  mutating func enter(_ checked: consuming CheckedArchive) -> ArchiveReport {
    var collector = checked.findings
    checked.findings = FindingCollector()
    if let subject = checked.subject { compare(subject, checked.previews, into: &collector) }
    let isComplete = checked.status == .complete && checked.failures.isEmpty
    let baselined = baseline.settle(&collector, archive: checked.path, isComplete: isComplete)
    let kept = collector.takeKept()
    let found = collector.collected
    suppressed.merge(found.suppressed, uniquingKeysWith: +)

    let batch = checked.subject?.batch
    var totals = Totals()
    totals.archives = 1
    totals.workOrders = batch?.workOrders.count ?? 0
    totals.images = batch?.images.count ?? 0
    totals.count(found)
    totals.baselined = baselined.count
    self.totals += totals
    archiveFailures += checked.failures

    let verdict: Verdict =
      found.isCondemned ? .invalid : checked.status == .complete ? .valid : .unchecked
    if checked.status != .complete { hasUncheckedParts = true }
    // An archive whose faults condemn it needs no further checks to be refused; a failure leaves the run itself in doubt.
    if verdict == .unchecked || !checked.failures.isEmpty { isIncomplete = true }
    return ArchiveReport(
      path: checked.path, size: checked.size, status: checked.status, verdict: verdict, totals: totals,
      findings: kept, baselined: baselined, batch: batch,
      workOrderVerdicts: batch.map { workOrderVerdicts($0, found, checked) } ?? [],
      contents: checked.subject.flatMap(ArchiveContents.init), failures: checked.failures)
  }

  /// Ends the run.
  mutating func summary() -> RunSummary {
    var collector = FindingCollector(
      FindingPolicy(gate: gate.condemning, baseline: baseline.index.filter(forArchive: nil)))
    let subject = RunSubject(suppressions: suppressions.uses(suppressed))
    for active in rules.runRules {
      collector.begin(active.inForce)
      active.rule.check(subject, into: &collector)
    }
    let baselined = baseline.settle(&collector, archive: nil, isComplete: !isIncomplete)
    let kept = collector.takeKept()
    let found = collector.collected
    totals.count(found)
    totals.baselined += baselined.count
    let absent = baseline.absent(rules.run)
    var outcome = gate.outcome(of: totals, absent: absent, isIncomplete: isIncomplete)
    // What was not checked matters as soon as nothing that was found keeps the run from passing.
    if outcome.faults.isEmpty, hasUncheckedParts { outcome.isIncomplete = true }
    return RunSummary(
      outcome: outcome, totals: totals,
      findings: kept, archiveFailures: archiveFailures,
      runFailures: runFailures,
      baselined: baselined,
      absent: absent)
  }

  private mutating func compare(
    _ subject: ArchiveSubject, _ previews: [any Sendable], into collector: inout FindingCollector
  ) {
    for position in checkers.indices {
      let active = checkers[position].active
      collector.begin(active.inForce)
      checkers[position].checker.check(subject, previews[position], into: &collector)
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

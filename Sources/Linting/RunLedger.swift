import ApplicationDefinition
import Batch
import Findings
import Rules

/// Brings the archives of a run together, one after the other in the order of the report: compares them, applies suppressions, counts, and says
/// what is to be thought of each and of the run.
struct RunLedger {
  private let rules: RuleSet
  private let failOn: Severity?
  private var suppressions: SuppressionLedger
  private var checkers: [(active: RuleSet.Active<any AcrossArchivesRule>, checker: any AcrossArchivesChecker)]
  private var totals = Totals()
  private var failures: [Failure]
  private var isIncomplete: Bool
  private var hasFailed = false

  init(_ rules: RuleSet, _ configuration: Linter.Configuration, failures: [Failure]) {
    self.rules = rules
    failOn = configuration.failOn
    suppressions = SuppressionLedger(
      configuration.definition?.suppressions ?? [], today: configuration.today)
    checkers = rules.acrossArchivesRules.map { ($0, $0.rule.makeChecker()) }
    self.failures = failures
    isIncomplete = !failures.isEmpty
  }

  /// Takes the next archive and makes its report.
  mutating func enter(_ checked: CheckedArchive) -> ArchiveReport {
    var findings = checked.findings
    if let subject = checked.subject, checked.status != .unreadable {
      findings += compare(subject)
    }
    let suppressed = suppressions.holdBack(&findings, archive: checked.path)
    findings.sort(by: Finding.reportOrder)

    let batch = checked.status == .unreadable ? nil : checked.subject?.batch
    var totals = Totals()
    totals.archives = 1
    totals.workOrders = batch?.workOrders.count ?? 0
    totals.images = batch?.images.count ?? 0
    totals.suppressed = suppressed
    for finding in findings { totals.count(finding) }
    self.totals += totals
    failures += checked.failures

    let isInvalid = findings.contains(where: condemns)
    let verdict: Verdict = isInvalid ? .invalid : checked.status == .complete ? .valid : .unchecked
    if failOn != nil, isInvalid { hasFailed = true }
    // An archive whose faults condemn it needs no further checks to be refused; a failure leaves the run itself in doubt.
    if verdict == .unchecked || !checked.failures.isEmpty { isIncomplete = true }
    return ArchiveReport(
      path: checked.path, size: checked.size, status: checked.status, verdict: verdict, totals: totals,
      findings: findings, batch: batch,
      workOrderVerdicts: batch.map { workOrderVerdicts($0, findings, checked) } ?? [],
      failures: checked.failures)
  }

  /// Ends the run.
  mutating func summary() -> RunSummary {
    var collector = FindingCollector()
    let subject = RunSubject(suppressions: suppressions.uses)
    for active in rules.runRules {
      collector.begin(active.inForce)
      active.rule.check(subject, into: &collector)
    }
    let findings = collector.findings.sorted(by: Finding.reportOrder)
    for finding in findings { totals.count(finding) }
    if failOn != nil, findings.contains(where: condemns) { hasFailed = true }
    return RunSummary(
      result: isIncomplete ? .incomplete : hasFailed ? .failed : .passed, totals: totals, findings: findings,
      failures: failures)
  }

  private mutating func compare(_ subject: ArchiveSubject) -> [Finding] {
    var collector = FindingCollector()
    for position in checkers.indices {
      let active = checkers[position].active
      collector.begin(active.inForce)
      checkers[position].checker.check(subject, into: &collector)
    }
    return collector.findings
  }

  /// Whether a finding makes an archive invalid. A run that fails on nothing still says which archives hold errors.
  private func condemns(_ finding: Finding) -> Bool { finding.severity >= failOn ?? .error }

  private func workOrderVerdicts(_ batch: Batch, _ findings: [Finding], _ checked: CheckedArchive)
    -> [Verdict]
  {
    var verdicts = [Verdict](repeating: .valid, count: batch.workOrders.count)
    for index in checked.uncheckedWorkOrders { verdicts[index] = .unchecked }
    let condemned = Set(findings.lazy.filter(condemns).compactMap(\.location.workOrder))
    guard !condemned.isEmpty else { return verdicts }
    for (index, workOrder) in batch.workOrders.enumerated()
    where condemned.contains(batch.name(of: workOrder)) {
      verdicts[index] = .invalid
    }
    return verdicts
  }
}

import Batch
import Findings
import Linting

/// What a test suite shows: an archive with its work orders, or the run itself.
struct JUnitSuite {
  let name: String
  /// What the case of the whole is called.
  let wholeName: String
  /// The findings about the whole, and what else is to be said about it.
  let findings: [Finding]
  let remark: String?
  let isInvalid: Bool
  /// Whether everything was checked that the verdict on the whole rests on.
  let isChecked: Bool
  let failures: [Failure]
  let batch: Batch?
  let verdicts: [Verdict]
  /// The findings in each work order of the batch. The bytes are the key: two spellings of one letter are two work orders.
  private var findingsByWorkOrder: [[UInt8]: [Finding]] = [:]

  /// The suite of an archive.
  ///
  /// - Parameter condemning: from which severity on findings condemn the archive.
  init(_ archive: ArchiveReport, condemning: Severity) {
    name = archive.path
    wholeName = "the archive"
    batch = archive.batch
    verdicts = archive.workOrderVerdicts
    failures = archive.failures
    isChecked = archive.status == .complete
    remark = archive.omissionPhrase
    for finding in archive.findings {
      guard let workOrder = finding.location.workOrder else { continue }
      findingsByWorkOrder[Array(workOrder.utf8), default: []].append(finding)
    }
    // A work order that the batch does not have has no case; what was found in it is told of the archive.
    var homeless = findingsByWorkOrder
    if let batch {
      for workOrder in batch.workOrders { homeless[Array(batch.name(of: workOrder).utf8)] = nil }
    }
    findings = archive.findings.filter { finding in
      finding.location.workOrder.map { homeless[Array($0.utf8)] != nil } ?? true
    }
    // What makes an archive invalid is a finding beside its work orders or, where not all are listed, whatever no work order answers for.
    isInvalid =
      archive.verdict == .invalid
      && (findings.contains { $0.severity >= condemning } || !archive.workOrderVerdicts.contains(.invalid))
  }

  /// The suite of the run itself.
  init(ofRun findings: [Finding], faults: [RunOutcome.Fault], isInvalid: Bool, failures: [Failure]) {
    name = "the run itself"
    wholeName = "the run"
    self.findings = findings
    self.isInvalid = isInvalid
    self.failures = failures
    isChecked = true
    batch = nil
    verdicts = []
    remark = faults.isEmpty ? nil : "the run failed: \(faults.map(\.phrase).joined(separator: "; "))"
  }

  /// Whether there is nothing to say.
  var isEmpty: Bool { findings.isEmpty && failures.isEmpty && !isInvalid }

  /// What was found in a work order.
  func findings(in workOrder: String) -> [Finding] { findingsByWorkOrder[Array(workOrder.utf8)] ?? [] }

  /// How many cases there are: the whole, one of what could not be checked if there is such, and the work orders.
  var caseCount: Int { 1 + errorCount + verdicts.count }
  var failureCount: Int { (isInvalid ? 1 : 0) + verdicts.count { $0 == .invalid } }
  var errorCount: Int { failures.isEmpty ? 0 : 1 }
  var skippedCount: Int { (verdict == .unchecked ? 1 : 0) + verdicts.count { $0 == .unchecked } }

  /// What is to be thought of the whole, without its work orders.
  var verdict: Verdict { isInvalid ? .invalid : isChecked ? .valid : .unchecked }
}

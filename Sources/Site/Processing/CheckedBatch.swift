import Batch
import Findings
import Linting
import ZipArchive

/// What came of looking at an archive, as the site goes by it.
struct CheckedBatch: Sendable {
  /// What becomes of the batch.
  var status: BatchStatus
  /// Why, where the status does not say enough.
  var detail: String?
  /// Everything that was counted; nothing is processed yet.
  var outcome: StoredBatch.Outcome
  /// What was found.
  var findings: [StoredFinding]
  /// How many work orders there are.
  var workOrderCount: Int { outcome.workOrders }
  /// Makes the result of one work order, counted from 0 in the order of the archive.
  var workOrder: @Sendable (Int) -> WorkOrderResult

  /// What a report says of an archive.
  ///
  /// - Parameter taskGroups: the names of the definition's task groups, in its order.
  init(_ report: ArchiveReport, taskGroups: [String]) {
    let totals = report.totals
    outcome = StoredBatch.Outcome(
      workOrders: report.batch?.workOrders.count ?? 0, processed: 0, invalid: 0, images: 0,
      errors: totals.errors + report.failures.count, warnings: totals.warnings, notes: totals.notes,
      omitted: report.omittedFindings)
    findings = report.findings.map { StoredFinding($0) } + report.failures.map { StoredFinding($0) }
    let reason =
      report.failures.first?.message ?? report.findings.first { $0.severity == .error }?.message
    switch report.status {
    case .unreadable:
      status = .failed
      detail = reason.map { "the archive cannot be read: \($0)" } ?? "the archive cannot be read"
    case .partial:
      status = .doneWithErrors
      detail = "not everything in the archive could be checked"
    case .complete:
      status = totals.errors > 0 ? .doneWithErrors : .done
    }
    guard let batch = report.batch else {
      workOrder = { _ in preconditionFailure("there are no work orders") }
      return
    }
    // The folders in the order in which they come in the archive.
    let order = batch.workOrders.indices.sorted { batch.workOrders[$0].entry < batch.workOrders[$1].entry }
    let verdicts = report.workOrderVerdicts
    workOrder = { index in
      let workOrder = batch.workOrders[order[index]]
      return WorkOrderResult(
        position: index + 1, name: batch.name(of: workOrder), verdict: verdicts[order[index]].rawValue,
        images: batch.images[workOrder.images].map { image in
          WorkOrderResult.ProcessedImage(
            entry: batch.entries.name(of: image.entry), taskGroup: image.taskGroup.map { taskGroups[$0] },
            orderNumber: batch.orderNumber(of: image))
        })
    }
  }

  /// What came of an archive, put together by hand.
  init(
    status: BatchStatus, detail: String? = nil, findings: [StoredFinding] = [],
    workOrders: [WorkOrderResult] = []
  ) {
    self.status = status
    self.detail = detail
    self.findings = findings
    outcome = StoredBatch.Outcome(
      workOrders: workOrders.count, processed: 0, invalid: 0, images: 0,
      errors: findings.count { $0.severity == "error" }, warnings: 0, notes: 0, omitted: 0)
    workOrder = { workOrders[$0] }
  }
}

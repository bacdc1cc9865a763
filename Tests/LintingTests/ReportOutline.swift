import Batch
import Findings
import Linting

/// All that is reported of an archive, to be compared.
struct ArchiveOutline: Equatable {
  var path: String
  var size: UInt64?
  var status: ArchiveStatus
  var verdict: Verdict
  var totals: Totals
  var findings: [Finding]
  /// For each work order its id, its verdict and its photos in the order in which they are processed.
  var workOrders: [String]
  var failures: [Failure]

  init(_ archive: ArchiveReport) {
    path = archive.path
    size = archive.size
    status = archive.status
    verdict = archive.verdict
    totals = archive.totals
    findings = archive.findings
    failures = archive.failures
    workOrders = []
    guard let batch = archive.batch else { return }
    for (workOrder, verdict) in zip(batch.workOrders, archive.workOrderVerdicts) {
      let photos = batch.images[workOrder.images].map { batch.fileName(of: $0.entry) }
      workOrders.append("\(batch.name(of: workOrder)) \(verdict): \(photos.joined(separator: ", "))")
    }
  }

  /// The same without what depends on where an entry lies in the archive.
  var withoutPlaces: ArchiveOutline {
    var result = self
    result.findings = findings.map { finding in
      var finding = finding
      finding.location.entry = finding.location.entry.map { EntryReference(index: 0, name: $0.name) }
      finding.location.offset = nil
      return finding
    }
    return result
  }
}

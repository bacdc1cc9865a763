import ApplicationDefinition
import Batch
import Findings
import Wording

/// The check that `missing-metadata` and `missing-parameters` share.
enum MissingDocument {
  static func check(
    _ kind: DocumentKind, _ requirements: DocumentRequirements, of workOrder: WorkOrderSubject,
    into findings: inout FindingCollector
  ) {
    guard !workOrder.documents.contains(where: { $0.kind == kind }), requirements.isRequired,
      workOrder.archive.knowsAllEntries
    else { return }
    let keys = requirements.keys.list.filter(\.isRequired).map { quoted($0.name) }
    findings.add(
      "\(kind.fileName) is missing; the application requires \(listed(keys, conjunction: "and")) in it",
      at: workOrder.location, definition: requirements.position)
  }
}

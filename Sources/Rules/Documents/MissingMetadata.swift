import ApplicationDefinition
import Batch
import Findings

/// A work order has no `metadata.json` although the definition requires keys in it.
struct MissingMetadata: WorkOrderRule {
  static let description = RuleDescription(
    id: "missing-metadata", family: .documents, scope: .workOrder, severity: .error, needsDefinition: true,
    summary: "A work order has no `metadata.json` although the application requires keys in it.",
    rationale: """
      The metadata say what the photos alone cannot: where and for whom the work was done. The file may be left out only \
      where the application version requires nothing in it.
      """,
    remedy: "Add a metadata.json with the required keys to the work order's folder.",
    goodExample: RuleExample(
      definition: definition,
      [.image("WO_1/meter-1.jpg"), .text("WO_1/metadata.json", #"{"region": "north"}"#)]),
    badExample: RuleExample(
      definition: definition, [.image("WO_1/meter-1.jpg")],
      findings: [.init(#"metadata.json is missing; the application requires "region" in it"#)]))

  private static let definition = ExampleDefinition.with(
    """
    metadata:
      keys:
        region: {type: text, required: true}
    """)

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    MissingDocument.check(
      .metadata, workOrder.archive.definition.metadata, of: workOrder, into: &findings)
  }
}

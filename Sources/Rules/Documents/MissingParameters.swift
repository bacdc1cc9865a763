import ApplicationDefinition
import Batch
import Findings

/// A work order has no `parameters.json` although the definition requires keys in it.
struct MissingParameters: WorkOrderRule {
  static let description = RuleDescription(
    id: "missing-parameters", family: .documents, scope: .workOrder, severity: .error, needsDefinition: true,
    summary: "A work order has no `parameters.json` although the application requires keys in it.",
    rationale: """
      The parameters steer the analysis of the photos. Where a required one is missing, the site cannot analyse the work order \
      at all, however good its photos are.
      """,
    remedy: "Add a parameters.json with the required keys to the work order's folder.",
    goodExample: RuleExample(
      definition: definition,
      [
        .image("WO_1/meter-1.jpg"),
        .text("WO_1/parameters.json", #"{"work_type": "install", "nb_fibers": 12}"#),
      ]),
    badExample: RuleExample(
      definition: definition, [.image("WO_1/meter-1.jpg")],
      findings: [
        .init(#"parameters.json is missing; the application requires "work_type" and "nb_fibers" in it"#)
      ]))

  private static let definition = ExampleDefinition.with(
    """
    parameters:
      keys:
        work_type: {type: text, required: true}
        nb_fibers: {type: integer, required: true}
        comment: text
    """)

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    MissingDocument.check(
      .parameters, workOrder.archive.definition.parameters, of: workOrder, into: &findings)
  }
}

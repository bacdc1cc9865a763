import ApplicationDefinition
import Batch
import Findings
import Wording

/// A work order has no photo of a task group that is required.
struct MissingTaskGroup: WorkOrderRule {
  static let description = RuleDescription(
    id: "missing-task-group", family: .images, scope: .workOrder, severity: .error, needsDefinition: true,
    summary: "A work order has no photo of a task group that the application requires.",
    rationale: """
      The application asks for certain photos in every work order, and cannot come to a result without them. Often the photo is there, \
      but its name is misspelt.
      """,
    remedy: "Add a photo of the task group, or correct the name of the one that is meant to be it.",
    goodExample: RuleExample(
      definition: definition, [.image("WO_1/meter-1.jpg"), .image("WO_1/splice_box-2.jpg")]),
    badExample: RuleExample(
      definition: definition, [.image("WO_1/metre-1.jpg"), .image("WO_2/splice_box-1.jpg")],
      findings: [
        .init(#"there is no photo of the required task group "meter"; is "metre-1.jpg" meant to be one?"#),
        .init(#"there is no photo of the required task group "meter""#),
      ]))

  private static let definition = """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups:
      - {name: meter, required: true}
      - splice_box
    """

  /// How many photos of unknown groups are looked through for a misspelt one.
  private static let searchLimit = 64

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    let groups = workOrder.archive.definition.taskGroups
    for index in groups.indices where groups[index].isRequired {
      guard !workOrder.images.contains(where: { $0.taskGroup == index }), workOrder.archive.knowsAllEntries
      else {
        continue
      }
      let group = groups[index]
      findings.add(
        "there is no photo of the required task group \(quoted(group.name))\(hint(for: group.name, workOrder))",
        at: workOrder.location, subject: group.name, definition: group.position)
    }
  }

  private func hint(for group: String, _ workOrder: WorkOrderSubject) -> String {
    let batch = workOrder.archive.batch
    let guesser = workOrder.archive.taskGroupGuesser
    let likely = workOrder.images.lazy.filter { $0.taskGroup == nil }.prefix(Self.searchLimit).first {
      image in
      guesser.guess(stem: batch.stem(of: image), claimed: batch.claimedTaskGroup(of: image))?.group == group
    }
    return likely.map { "; is \(quoted(batch.fileName(of: $0.entry))) meant to be one?" } ?? ""
  }
}

import ApplicationDefinition
import Batch
import Findings
import Wording

/// A work order has too few or too many photos of a task group.
struct TaskGroupCount: WorkOrderRule {
  static let description = RuleDescription(
    id: "task-group-count", family: .images, scope: .workOrder, severity: .error, needsDefinition: true,
    summary: "A work order has too few or too many photos of a task group.",
    rationale: """
      The definition can bound how many photos of a task group a work order holds. The bounds are for groups that have photos at all; \
      a group that must have one is marked as required.
      """,
    remedy: "Add the photos that are missing, or choose which ones to send.",
    goodExample: RuleExample(
      definition: definition,
      [.image("WO_1/meter-1.jpg"), .image("WO_1/meter-2.jpg"), .image("WO_2/splice_box-1.jpg")]),
    badExample: RuleExample(
      definition: definition,
      [
        .image("WO_1/meter-1.jpg"), .image("WO_2/meter-1.jpg"), .image("WO_2/meter-2.jpg"),
        .image("WO_2/meter-3.jpg"),
        .image("WO_2/meter-4.jpg"),
      ],
      findings: [
        .init(#"the work order has 1 photo of the task group "meter", fewer than the 2 that are asked for"#),
        .init(#"the work order has 4 photos of the task group "meter", more than the 3 that are admitted"#),
      ]))

  private static let definition = """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups:
      - name: meter
        images: {min: 2, max: 3}
      - splice_box
    """

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    let groups = workOrder.archive.definition.taskGroups
    for index in groups.indices where groups[index].minimumImages != nil || groups[index].maximumImages != nil
    {
      let count = workOrder.images.count { $0.taskGroup == index }
      if count > 0 { check(count, of: groups[index], workOrder, into: &findings) }
    }
  }

  private func check(
    _ count: Int, of group: TaskGroup, _ workOrder: WorkOrderSubject, into findings: inout FindingCollector
  ) {
    let bound: String
    let remedy: String
    if let minimum = group.minimumImages, count < minimum, workOrder.archive.knowsAllEntries {
      bound = "fewer than the \(minimum) that are asked for"
      remedy = "Add the photos that are missing."
    } else if let maximum = group.maximumImages, count > maximum {
      bound = "more than the \(maximum) that \(maximum == 1 ? "is" : "are") admitted"
      remedy = "Choose which of the photos to send, and leave the others out."
    } else {
      return
    }
    findings.add(
      "the work order has \(counted(count, "photo")) of the task group \(quoted(group.name)), \(bound)",
      at: workOrder.location, remedy: remedy, subject: group.name, definition: group.position)
  }
}

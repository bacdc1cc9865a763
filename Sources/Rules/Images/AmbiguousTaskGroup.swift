import ApplicationDefinition
import Batch
import Findings
import Wording

/// A photo's name can be read in two ways, and both are admitted.
struct AmbiguousTaskGroup: ImageRule {
  static let description = RuleDescription(
    id: "ambiguous-task-group", family: .images, scope: .image, severity: .warning, needsDefinition: true,
    summary: "A photo's name can be read as a task group, or as another task group with a number.",
    rationale: """
      When the task groups `box` and `box-2` are both admitted, `box-2.jpg` is either a photo of `box-2` without a number or the \
      second photo of `box`. batchlint takes the whole name for the group; the site may not.
      """,
    remedy:
      "Add a number behind the task group that is meant, as in box-2-1.jpg; or let the definition admit only one of the two.",
    goodExample: RuleExample(definition: definition, [.image("WO_1/box-1.jpg"), .image("WO_1/box-2-2.jpg")]),
    badExample: RuleExample(
      definition: definition, [.image("WO_1/box-2.jpg")],
      findings: [
        .init(
          at: "WO_1/box-2.jpg",
          #""box-2" is an admitted task group, and number 2 of the task group "box" as well; it is taken for the first"#
        )
      ]))

  private static let definition = """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups: [box, box-2]
    """

  init(options: RuleOptions) {}

  func check(_ image: ImageSubject, into findings: inout FindingCollector) {
    guard image.image.isAmbiguous else { return }
    let stem = image.archive.batch.stem(of: image.image)
    let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    let number = parts.last ?? ""
    let shorter = String(stem.dropLast(number.count + 1))
    let group = image.image.taskGroup.map { image.archive.definition.taskGroups[$0] }
    findings.add(
      "\(quoted(stem)) is an admitted task group, and number \(number) of the task group \(quoted(shorter)) as well; it is taken for the first",
      at: image.location, definition: group?.position)
  }
}

import ApplicationDefinition
import Batch
import Findings
import Wording

/// A photo's name claims a task group that is not admitted.
struct UnknownTaskGroup: ImageRule {
  static let description = RuleDescription(
    id: "unknown-task-group", family: .images, scope: .image, severity: .error, needsDefinition: true,
    summary: "A photo's name claims a task group that the application does not admit.",
    rationale: """
      A photo is processed by what its name says it shows: the task group, then, if the order matters, a hyphen and a number. A photo \
      of an unknown group cannot be processed, and the site refuses the archive. Names are compared letter by letter, \
      capitals included.
      """,
    remedy: "Name the photo after its task group, or admit the group in the definition.",
    goodExample: RuleExample(
      definition: definition, [.image("WO_1/meter.jpg"), .image("WO_1/splice_box-1.jpg")]),
    badExample: RuleExample(
      definition: definition,
      [
        .image("WO_1/metre-1.jpg"), .image("WO_1/Meter.jpg"), .image("WO_1/meter_2.jpg"),
        .image("WO_1/meter(1).jpg"),
        .image("WO_1/IMG_2034.jpg"), .image("WO_1/roof-4.jpg"),
      ],
      findings: [
        .init(
          at: "WO_1/IMG_2034.jpg",
          #""IMG_2034" is a name that a camera or an app gave; rename the photo after the task group that it shows, as in "meter-1.jpg""#
        ),
        .init(
          at: "WO_1/Meter.jpg",
          #"the photo claims the task group "Meter", which is not admitted; capitals count: did you mean "meter"?"#
        ),
        .init(
          at: "WO_1/meter(1).jpg",
          #"the photo's name, "meter(1)", is that of a copy of "meter"; delete it, or number it, as in "meter-1.jpg""#
        ),
        .init(
          at: "WO_1/meter_2.jpg",
          #"the photo claims the task group "meter_2", which is not admitted; did you mean number 2 of "meter", written "meter-2"?"#
        ),
        .init(
          at: "WO_1/metre-1.jpg",
          #"the photo claims the task group "metre", which is not admitted; did you mean "meter"?"#),
        .init(
          at: "WO_1/roof-4.jpg",
          #"the photo claims the task group "roof", which is not admitted; admitted are "meter" and "splice_box""#
        ),
      ]))

  private static let definition = """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups: [meter, splice_box]
    """

  init(options: RuleOptions) {}

  func check(_ image: ImageSubject, into findings: inout FindingCollector) {
    guard image.image.taskGroup == nil else { return }
    let batch = image.archive.batch
    let groups = image.archive.definition.taskGroups
    let stem = batch.stem(of: image.image)
    let claimed = batch.claimedTaskGroup(of: image.image)
    let guess = image.archive.taskGroupGuesser.guess(stem: stem, claimed: claimed)
    let likely = guess?.group.flatMap { name in groups.first { $0.name == name } }
    let sample = (likely ?? groups.first).map { "\($0.name)-1.\(batch.fileExtension(of: image.image))" } ?? ""
    findings.add(
      Self.message(stem: stem, claimed: claimed, guess: guess, admitted: groups, sample: sample),
      at: image.location, definition: likely?.position)
  }

  private static func message(
    stem: String, claimed: String, guess: TaskGroupGuess?, admitted: [TaskGroup], sample: String
  ) -> String {
    let claim =
      claimed.isEmpty
      ? "the photo's name claims no task group"
      : "the photo claims the task group \(quoted(claimed)), which is not admitted"
    switch guess {
    case .otherCharacters:
      return
        "\(claim); an admitted one looks the same, but is composed of other Unicode characters: type it anew"
    case .copy(let original, _):
      return
        "the photo's name, \(quoted(stem)), is that of a copy of \(quoted(original)); delete it, or number it, as in \(quoted(sample))"
    case .missingHyphen(let group, let number):
      return
        "\(claim); did you mean number \(number) of \(quoted(group)), written \(quoted("\(group)-\(number)"))?"
    case .otherCase(let group):
      return "\(claim); capitals count: did you mean \(quoted(group))?"
    case .cameraName:
      return
        "\(quoted(stem)) is a name that a camera or an app gave; rename the photo after the task group that it shows, as in \(quoted(sample))"
    case .misspelt(let group):
      return "\(claim); did you mean \(quoted(group))?"
    case nil:
      return "\(claim); admitted are \(listed(admitted.map { quoted($0.name) }, conjunction: "and"))"
    }
  }
}

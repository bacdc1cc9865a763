import Findings

/// Rules of every shape, for lists and pages about rules.
enum SampleRules {
  static let all = [unknownTaskGroup, imageDamaged, workOrderName, emptyArchive, duplicateWorkOrder]

  static let unknownTaskGroup = RuleDescription(
    id: "unknown-task-group", aliases: ["task-group"], family: .images, scope: .image, severity: .error,
    needsDefinition: true, summary: "An image's name claims a task group that is not admitted.",
    rationale: """
      The site sorts photos by the task group in their names. A photo of an unknown group is not looked at, \
      and whoever checks the work order does not see that it is there.

      The usual causes:

      - a misspelt name, such as `metre`, and
      - a name that the camera gave, as every photo has that nobody renamed after it was taken.

      This is how such a name looks:

          IMG_2034.jpg
      """,
    remedy: "Name the photo after one of the task groups of the application definition.",
    goodExample: RuleExample(definition: definition, [.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      definition: definition,
      [.image("WO_1/metre-1.jpg"), .text("WO_1/metadata.json", #"{"region": "north"}"#)],
      findings: [
        .init(
          at: "WO_1/metre-1.jpg",
          "the photo claims the task group \"metre\", which is not admitted; did you mean \"meter\"?")
      ]))

  static let imageDamaged = RuleDescription(
    id: "image-damaged", family: .images, scope: .content, severity: .error, needsDefinition: true,
    needsAllContents: true, summary: "A photo breaks off.", rationale: "The site refuses it.",
    remedy: "Take it again.", goodExample: RuleExample(definition: definition, [.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      definition: definition, [.init("WO_1/meter-1.jpg", .jpegOfSize(400))],
      findings: [.init(at: "WO_1/meter-1.jpg", "the photo breaks off")]))

  static let workOrderName = RuleDescription(
    id: "work-order-name", family: .layout, scope: .workOrder, severity: .warning,
    summary: "A work order's id has characters that other systems stumble over.",
    rationale: "The id becomes part of addresses and file names.", remedy: "Rename the folder.",
    options: [
      RuleOption(
        "pattern", .pattern, standard: .text("^(?:[a-z'|`]+)$"), summary: "What the whole id must look like."),
      RuleOption("max_length", .integer(1...255), standard: .integer(128), summary: "The most characters."),
      RuleOption(
        "ignore_case", .boolean, standard: .boolean(false), summary: "Whether `A` is as good as `a`."),
      RuleOption(
        "exceptions", .texts, standard: .texts(["TEST", "l'île"]), summary: "Ids that are always admitted."),
    ],
    goodExample: RuleExample([.folder("WO_1/"), .image("WO_1/meter.png")]),
    badExample: RuleExample(
      [
        .image("WO\u{202e} 1/meter.jpg"),
        .text("WO\u{202e} 1/parameters.json", "{\n  \"note\": \"```\"\n}\n"),
        .init("WO\u{202e} 1/x.bin", .bytes([0, 1, 2, 0xff, 4, 5, 6, 7, 8])),
        .init("WO\u{202e} 1/empty", .bytes([])),
        .text("WO\u{202e} 1/empty.txt", ""), .init("WO\u{202e} 1/big.jpg", .jpegOfSize(6_000_000)),
      ],
      damage: [
        .cutShort(by: 1), .overwritten(at: 4, with: [20]), .overwritten(at: -22, with: [0x50, 0x4b]),
      ],
      findings: [.init(at: "WO\u{202e} 1/", "the id has a character that is not shown")]))

  static let emptyArchive = RuleDescription(
    id: "empty-archive", family: .layout, scope: .archive, severity: .error,
    summary: "The archive has no entries.", rationale: "There is nothing to process.",
    remedy: "Put the work orders' folders into it.", goodExample: RuleExample([.image("WO_1/meter.jpg")]),
    badExample: RuleExample([], findings: [.init("the archive has no entries")]))

  static let duplicateWorkOrder = RuleDescription(
    id: "duplicate-work-order", family: .run, scope: .run, severity: .note,
    summary: "Two archives hold one work order.",
    rationale: "The site keeps only one of them.", remedy: "Leave it out of one archive.",
    goodExample: RuleExample(archives: [
      .init("a.zip", [.image("WO_1/meter.jpg")]), .init("b.zip", [.image("WO_2/meter.jpg")]),
    ]),
    badExample: RuleExample(
      archives: [.init("a.zip", [.image("WO_1/meter.jpg")]), .init("b.zip", [.image("WO_1/meter.jpg")])],
      findings: [.init(archive: "b.zip", at: "WO_1/meter.jpg", "the work order \"WO_1\" lies in a.zip, too")])
  )

  private static let definition = """
    schema_version: 1
    application: {name: demo, version: "1"}

    task_groups: [meter]

    """
}

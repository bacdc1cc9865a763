import ByteSources
import Synchronization
import Testing
import ZipArchive

@testable import Inference

@Suite struct WholeDefinitionTests {
  @Test func isWrittenWithWhatWasSeen() async throws {
    var june = SampleArchive([
      ("WO_1/meter-0.jpg", "four"), ("WO_1/meter-1.JPG", "more bytes"), ("WO_1/box.png", "box"),
      ("WO_1/parameters.json", #"{"work_type": "repair", "nb_fibers": 12, "address": {"city": "Lyon"}}"#),
      ("WO_2/meter-0.jpg", "four"),
      ("WO_2/parameters.json", #"{"work_type": "repair", "nb_fibers": 2.5, "address": {}, "ID PB": null}"#),
    ])
    june.fileName = "june.zip"
    var july = SampleArchive([
      ("WO_3/meter-0.jpg", "four"), ("WO_3/metadata.json", "{broken"), ("WO_4/", ""),
      ("WO_3/parameters.json", #"{"work_type": "repair", "nb_fibers": 144}"#),
    ])
    july.fileName = "july.zip"
    var broken = SampleArchive([("WO_5/meter-0.jpg", "four")])
    broken.fileName = "broken.zip"
    var definition = try await InferredDefinition(from: june, july)
    let cutShort = Array(broken.bytes.dropLast(1))
    try definition.learn(from: try await .audit(MemoryByteSource(cutShort)), named: broken.fileName)

    #expect(
      definition.yaml(name: "ftth-install", version: "2.3") == """
        # yaml-language-server: $schema=../Schemas/application.schema.json
        #
        # An application definition that `batchlint init` inferred from archives which are taken to be good.
        # A sample is not a law: read every line, and keep what is meant. The comments say what was seen.
        #
        # Inferred from 3 work orders:
        #   "june.zip": 2 work orders, 4 images, 2 documents
        #   "july.zip": 1 work order, 1 image, 2 documents
        #   "broken.zip": nothing, because its structure is damaged
        # Left out (`batchlint lint` says where):
        #   1 work order without images and documents
        #   1 metadata.json: not valid JSON

        schema_version: 1

        application:
          name: ftth-install
          version: "2.3"

        # The admitted kinds of photos. Their order decides between photos with equal numbers.
        task_groups:
          - name: meter  # 4 images, in all 3 work orders
            # images: {min: 1, max: 2}  # in a work order that has any
          - name: box  # 1 image, in 1 of 3 work orders
            # images: {min: 1, max: 1}  # in a work order that has any

        images:
          formats: [jpg, png]  # seen: 4 jpg, 1 png
          # max_bytes: 10  # the largest image seen

        # metadata.json: in 1 of 3 work orders.
        metadata:
          keys: {}

        # parameters.json: in all 3 work orders.
        parameters:
          keys:
            work_type:  # in all 3 documents
              type: text
              required: true
            nb_fibers:  # in all 3 documents
              type: number
              required: true
              # minimum: 2.5  # seen
              # maximum: 144  # seen
            address:  # in 2 of 3 documents
              type: dictionary
              keys:
                city:  # in 1 of 2 dictionaries
                  type: text
            ID PB:  # in 1 of 3 documents
              # without a type; seen: 1 null

        # How strictly rules are applied: an id and off, note, warning or error, or an id and its options.
        # `batchlint rules` lists them.
        # rules:
        #   unspecified-order: off
        #   image-too-large: {severity: error}

        # Findings that are accepted, for a reason and perhaps for a time.
        # suppress:
        #   - {rule: unknown-key, work_orders: 'WO_19*', reason: imported from the old system, expires: 2027-01-31}

        """)
  }

  @Test func isCompleteWhenNothingWasSeen() throws {
    let definition = InferredDefinition()
    #expect(definition.taskGroupLines.contains("  - task_group_name"))
    #expect(
      definition.lines(from: "images:", to: "# metadata") == [
        "images:", "  formats: [jpg, jpeg, png]  # no image was seen",
      ])
    #expect(definition.headerLines.last == "# Inferred from 0 work orders:")
    try expectDecodes(definition.yaml(name: "n", version: "1"))
  }

  @Test func admitsOtherFormatsThatArchivesHold() async throws {
    let definition = try await InferredDefinition(
      from: SampleArchive([
        ("WO_1/meter-1.HEIC", "a"), ("WO_1/meter-2.jpeg", "b"), ("WO_1/meter-3.heic", "c"),
      ]))
    #expect(
      definition.lines(from: "  formats", to: "  #") == ["  formats: [heic, jpeg]  # seen: 2 heic, 1 jpeg"])
    #expect(definition.taskGroupLines.first == "  - name: meter  # 3 images, in the only work order")
  }

  @Test func namesOnlyTheFirstArchives() async throws {
    let archive = try await SampleArchive([("WO_1/meter.jpg", "a")]).audited()
    let damaged = try await ZipArchive.audit(MemoryByteSource([]))
    var definition = InferredDefinition()
    for number in 1...30 { try definition.learn(from: archive, named: "\(number).zip") }
    try definition.learn(from: damaged, named: "empty.zip")
    #expect(definition.headerLines.count == 27)
    #expect(definition.headerLines.last == "#   and 11 more: 31 archives in all, 1 of them damaged")
  }

  @Test func learnsNothingFromAnArchiveThatCannotBeReadToItsEnd() async throws {
    var definition = try await InferredDefinition(from: SampleArchive([("WO_1/meter.jpg", "a")]))
    let before = definition.yaml(name: "n", version: "1")
    let sample = SampleArchive([("WO_2/box.jpg", "a"), ("WO_2/metadata.json", "{}")])
    let source = FailingSource(bytes: sample.bytes)
    let archive = try await ZipArchive.audit(source)
    source.fails.store(true, ordering: .relaxed)
    #expect(throws: ByteSourceError(.changed, "is gone")) {
      try definition.learn(from: archive, named: "gone.zip")
    }
    #expect(definition.yaml(name: "n", version: "1") == before)
  }

  @Test func leavesNoWayOutOfAComment() async throws {
    var archive = SampleArchive([("WO_1/meter.jpg", "a")])
    archive.fileName = "a\nschema_version: 2 # \u{2028}\u{85}\u{1b}[31m\u{202e}.zip"
    let definition = try await InferredDefinition(from: archive)
    #expect(
      definition.headerLines[6]
        == #"#   "a\nschema_version: 2 # \u{2028}\u{85}\x1b[31m\u{202e}.zip": 1 work order, 1 image, 0 documents"#
    )
    try expectDecodes(definition.yaml(name: "a: b\n# c", version: "1\u{0}", schema: "x\n- y"))
  }
}

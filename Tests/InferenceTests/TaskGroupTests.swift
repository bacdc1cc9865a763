import ExampleArchives
import Testing

@testable import Inference

@Suite struct TaskGroupTests {
  @Test func areRequiredWhenFiveWorkOrdersAllHaveThem() async throws {
    let four = try await InferredDefinition(from: SampleArchive(workOrders: 4, each: [("meter.jpg", "a")]))
    #expect(!four.taskGroupLines.contains("    required: true"))
    let five = try await InferredDefinition(from: SampleArchive(workOrders: 5, each: [("meter.jpg", "a")]))
    #expect(
      five.taskGroupLines == [
        "  - name: meter  # 5 images, in all 5 work orders", "    required: true",
        "    # images: {min: 1, max: 1}  # in a work order that has any",
      ])
    var missing = SampleArchive(workOrders: 5, each: [("meter.jpg", "a")])
    missing.add("WO_6/box.jpg")
    #expect(try await !InferredDefinition(from: missing).taskGroupLines.contains("    required: true"))
  }

  @Test func standInTheOrderOfProcessing() async throws {
    let definition = try await InferredDefinition(
      from: SampleArchive([
        ("WO_2/anew-1.jpg", ""), ("WO_1/box-10.jpg", ""), ("WO_1/meter-2.jpg", ""), ("WO_1/plate.jpg", ""),
      ]))
    #expect(definition.taskGroups.tallies.map(\.name.text) == ["meter", "box", "plate", "anew"])
  }

  @Test func loseTheirNumbers() async throws {
    let definition = try await InferredDefinition(
      from: SampleArchive([
        ("WO_1/box-2.jpg", ""), ("WO_1/a--5.jpg", ""), ("WO_1/-7.jpg", ""), ("WO_1/2024-01.jpg", ""),
        ("WO_1/PM-ferme-apres-007.jpg", ""), ("WO_1/x-99999999999999999999999.jpg", ""),
      ]))
    #expect(
      definition.taskGroups.tallies.map(\.name.text).sorted() == [
        "-7", "2024", "PM-ferme-apres", "a-", "box", "x",
      ])
  }

  @Test func keepANumberThatAnotherImageShowsToBeTheName() async throws {
    let definition = try await InferredDefinition(
      from: SampleArchive([
        ("WO_1/box-2.jpg", ""), ("WO_1/box-2-1.jpg", ""), ("WO_2/box-2.jpg", ""), ("WO_2/meter-1.jpg", ""),
      ]))
    #expect(
      definition.taskGroupLines.filter { $0.contains("- name") } == [
        "  - name: box-2  # 3 images, in all 2 work orders",
        "  - name: meter  # 1 image, in 1 of 2 work orders",
      ])
  }

  @Test func sayWhenAPhotoCouldBeOfTwo() async throws {
    let definition = try await InferredDefinition(
      from: SampleArchive([("WO_1/box-1.jpg", ""), ("WO_1/box-2.jpg", ""), ("WO_1/box-2-1.jpg", "")]))
    #expect(
      definition.taskGroupLines == [
        "  - name: box  # 1 image, in the only work order",
        "    # images: {min: 1, max: 1}  # in a work order that has any",
        "  - name: box-2  # 2 images, in the only work order",
        "    # images: {min: 2, max: 2}  # in a work order that has any",
        "    # A photo of just this name is one of this group, not number 2 of box.",
      ])
  }

  @Test(arguments: [("0", false), ("1", false), ("01", false), ("2", true), ("02", true), ("20", true)])
  func areInDoubtWhenTheNumberNeverVaries(digits: String, isDoubtful: Bool) async throws {
    let definition = try await InferredDefinition(
      from: SampleArchive(workOrders: 5, each: [("box-\(digits).jpg", "a")]))
    let doubt =
      "    # Every one of these photos has the same number. If it belongs to the name, that is \"box-\(digits)\"."
    #expect(definition.taskGroupLines.contains(doubt) == isDoubtful)
  }

  @Test func areNotInDoubtWhenSomePhotoDiffers() async throws {
    for other in ["box.jpg", "box-3.jpg", "box-02.jpg"] {
      var archive = SampleArchive(workOrders: 5, each: [("box-2.jpg", "a")])
      archive.add("WO_1/\(other)")
      #expect(try await InferredDefinition(from: archive).taskGroupLines.count == 3)
    }
  }

  @Test func areNotMadeOfCameraNames() async throws {
    var archive = SampleArchive(workOrders: 10, each: [("meter.jpg", "a")])
    for number in 1...60 { archive.add("WO_\(number % 10 + 1)/IMG_\(1000 + number).jpg") }
    let lines = try await InferredDefinition(from: archive).taskGroupLines
    #expect(lines.count == 55)
    #expect(lines[3] == "  # Seen too rarely to be task groups, as it seems:")
    #expect(lines[4] == "  # - IMG_1001  # 1 image, in 1 of 10 work orders")
    #expect(lines.last == "  # and 10 more names of 10 images")
  }

  @Test func areNotMadeOfAFewMistakes() async throws {
    var archive = SampleArchive(workOrders: 100, each: [("meter.jpg", "a")])
    archive.add("WO_1/metre.jpg")
    for workOrder in 1...2 { archive.add("WO_\(workOrder)/box.jpg") }
    let lines = try await InferredDefinition(from: archive).taskGroupLines
    #expect(
      lines.filter { $0.contains("- ") } == [
        "  - name: box  # 2 images, in 2 of 100 work orders",
        "  - name: meter  # 100 images, in all 100 work orders",
        "  # - metre  # 1 image, in 1 of 100 work orders",
      ])
  }

  @Test func areAllWrittenWhenTheSampleIsSmall() async throws {
    let contents = (1...60).map { (name: "WO_1/group\($0)x.jpg", text: "") }
    #expect(try await InferredDefinition(from: SampleArchive(contents)).taskGroupLines.count == 120)
  }

  @Test func areForgottenWhenThereAreTooMany() async throws {
    var archive = SampleArchive(workOrders: 2, each: [("meter.jpg", "a")])
    for number in 0..<TaskGroupCensus.mostNames { archive.add("WO_1/IMG_\(number).jpg") }
    let definition = try await InferredDefinition(from: archive)
    #expect(definition.taskGroups.tallies.count == TaskGroupCensus.mostNames)
    #expect(definition.taskGroups.tallies.contains { $0.name.text == "meter" })
    #expect(
      definition.headerLines.last
        == "#   1 image with rare names, more than the 10000 names that are remembered")
    #expect(
      definition.taskGroupLines.last == "  # and 9450 more names of 9450 images")
    #expect(definition.taskGroupLines.count { $0.hasPrefix("  - name") } == TaskGroupChoice.mostGroups)
  }

  @Test func areNotNamedWhatADefinitionCannotSay() async throws {
    var archive = SampleArchive(workOrders: 1, each: [("meter.jpg", "a")])
    archive.add("WO_1/.jpg")
    archive.add("WO_1/line\nbreak.jpg")
    archive.add("WO_1/" + String(repeating: "x", count: 256) + ".jpg")
    var entry = ZipEntry(
      nameBytes: Array("WO_1/".utf8) + [0xff, 0xfe] + Array(".jpg".utf8), content: .empty)
    // Bit 11 claims that the name is UTF-8.
    entry.flags = 1 << 11
    archive.entries.append(entry)
    let definition = try await InferredDefinition(from: archive)
    #expect(definition.taskGroups.tallies.map(\.name.text) == ["meter"])
    #expect(
      definition.headerLines.last
        == "#   4 images whose names cannot be those of task groups: empty, too long or not plain text")
  }

  @Test func areToldApartByTheirBytes() async throws {
    let composed = "caf\u{e9}"
    let decomposed = "cafe\u{301}"
    // Together with the hyphen U+0600 makes one character of Swift's.
    let prepended = "x\u{600}"
    let definition = try await InferredDefinition(
      from: SampleArchive([
        ("WO_1/\(composed)-1.jpg", ""), ("WO_1/\(decomposed)-2.jpg", ""), ("WO_1/\(prepended)-3.jpg", ""),
      ]))
    #expect(
      definition.taskGroupLines.filter { $0.contains("name:") } == [
        "  - name: \(composed)  # 1 image, in the only work order",
        "  - name: \"\(decomposed)\"  # 1 image, in the only work order",
        "  - name: \"x\\u0600\"  # 1 image, in the only work order",
      ])
    try expectDecodes(definition.yaml(name: "n", version: "1"))
  }
}

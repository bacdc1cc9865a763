import Batch
import TestSupport
import Testing
import ZipArchive

/// Which work orders there are (decision 4), and what lies in them.
@Suite struct WorkOrderTests {
  @Test func foldersExistByTheirEntryOrByWhatLiesInThem() {
    let batch = Batch(["WO_2/", "WO_1/meter.jpg", "WO_3/.DS_Store"])
    #expect(batch.ids == ["WO_1", "WO_2", "WO_3"])
    #expect(batch.workOrders.map(\.entry) == [1, 0, 2])
    #expect(batch.workOrders.map(\.images.count) == [1, 0, 0])
  }

  @Test func aFoldersOwnEntryStandsForIt() {
    let batch = Batch(["WO_1/meter.jpg", "WO_1/", "WO_1/"])
    #expect(batch.workOrders.map(\.entry) == [1])
  }

  @Test func scatteredEntriesComeTogether() {
    let batch = Batch([
      "b/meter-2.jpg", "a/metadata.json", "b/parameters.json", "a/meter.jpg", "b/meter-1.jpg",
      "b/metadata.json", "a/notes.txt",
      "readme.txt",
    ])
    #expect(batch.ids == ["a", "b"])
    #expect(batch.imageNames(0) == ["meter.jpg"])
    #expect(batch.imageNames(1) == ["meter-1.jpg", "meter-2.jpg"])
    #expect(batch.documentNames(0) == ["metadata.json"])
    #expect(batch.documentNames(1) == ["metadata.json", "parameters.json"])
    #expect(batch.documents.map(\.workOrder) == [0, 1, 1])
    #expect(batch.files(.unexpected) == ["a/notes.txt"])
    #expect(batch.otherFiles.map(\.workOrder) == [0, nil])
  }

  @Test func idsAreSortedAndToldApartByTheirBytes() {
    let batch = Batch([
      "wo_1/a.jpg", "WO_10/a.jpg", "WO_1/a.jpg", "WO_2/a.jpg", "WÖ/a.jpg", "WO\u{308}/a.jpg",
    ])
    #expect(
      batch.ids.map { Array($0.utf8) }
        == ["WO_1", "WO_10", "WO_2", "WO\u{308}", "WÖ", "wo_1"].map { Array($0.utf8) })
  }

  @Test func namesInAWorkOrder() throws {
    let batch = Batch(["june/WO_1/photos/meter.jpg", "june/WO_1/meter.jpg", "june/WO_2/meter.jpg"])
    let workOrder = try #require(batch.workOrders.first)
    #expect(
      batch.entries.nameStorage[batch.unwrappedNameRange(of: 0)].elementsEqual("WO_1/photos/meter.jpg".utf8))
    #expect(
      batch.entries.nameStorage[batch.innerNameRange(of: 0, in: workOrder)].elementsEqual(
        "photos/meter.jpg".utf8))
    #expect(batch.fileName(of: 0) == "meter.jpg")
  }

  @Test func anEmptyArchive() {
    let batch = Batch([])
    #expect(batch.workOrders.isEmpty)
    #expect(batch.otherFiles.isEmpty)
    #expect(batch.wrapper == "")
  }

  /// Names that are not UTF-8, and work orders of which they are the only difference.
  @Test func bytesThatAreNotText() {
    let names: [[UInt8]] = [
      [0xff, 0x2f, 0x80, 0x2e, 0x6a, 0x70, 0x67], [0xfe, 0x2f, 0x80, 0x2e, 0x6a, 0x70, 0x67],
    ]
    let batch = Batch(entries: EntryTable(names: names), taskGroups: [], formats: ["jpg"])
    #expect(batch.workOrders.count == 2)
    #expect(batch.images.map(\.entry) == [1, 0])
    #expect(batch.ids == ["\u{fffd}", "\u{fffd}"])
  }

  @Test func manyWorkOrdersInAnyOrder() {
    var random = SplitMix64(seed: 4)
    let names = (0..<3000).flatMap { ["WO_\($0)/meter-1.jpg", "WO_\($0)/metadata.json"] }
    let batch = Batch(names.shuffled(using: &random))
    #expect(batch.ids == (0..<3000).map { "WO_\($0)" }.sorted())
    #expect(batch.images.count == 3000)
    #expect(batch.workOrders.allSatisfy { $0.images.count == 1 && $0.documents.count == 1 })
  }
}

import Batch
import TestSupport
import Testing
import ZipArchive

/// Random archives with wrappers, junk, inner folders and odd names, against `ReferenceBatch`.
@Suite struct ReferenceTests {
  private static let groups = ["splice_box", "box", "box-2", "meter"]
  private static let formats = ["jpg", "png"]

  private static let folders = ["WO_1", "WO_2", "wo_1", "__MACOSX", "photos", "", "é", ".", "WO_1.jpg"]
  private static let files = [
    "meter.jpg", "meter-1.jpg", "meter-01.JPG", "meter-1.png", "box-2.png", "box-2-3.jpg", "splice_box-1.jpg",
    "roof-1.jpg",
    "roof.jpg", "metadata.json", "parameters.json", "Metadata.json", ".DS_Store", "._meter.jpg", "thumbs.DB",
    "notes.txt",
    "x.heic", "noext", ".jpg", "-5.jpg", "meter-99999999999999999999.jpg", "meter-100000000000000000000.jpg",
    "é-2.jpg", "",
  ]

  /// Names in most of which the first parts are the same, so that wrappers and work orders come about.
  private static func names(_ random: inout SplitMix64) -> [String] {
    let wrapper = ["", "", "june/", "june/a/", "WO_1/", "/"].randomElement(using: &random) ?? ""
    let count = Int.random(in: 0...14, using: &random)
    let names = (0..<count).map { _ -> String in
      let depth = [0, 1, 1, 1, 1, 1, 2, 3].randomElement(using: &random) ?? 1
      let path = (0..<depth).map { _ in (folders.randomElement(using: &random) ?? "") + "/" }.joined()
      let isElsewhere = Int.random(in: 0..<12, using: &random) == 0
      return (isElsewhere ? "" : wrapper) + path + (files.randomElement(using: &random) ?? "")
    }
    // An archive can hold a name twice, but then the plain comparison by names says less.
    return Set(names).sorted().shuffled(using: &random)
  }

  @Test func agreesOnRandomArchives() {
    var random = SplitMix64(seed: 7)
    var wrapped = 0
    for _ in 0..<6000 {
      let names = Self.names(&random)
      let batch = Batch(names, groups: Self.groups, formats: Self.formats)
      let reference = ReferenceBatch(names, groups: Self.groups, formats: Self.formats)
      let found = Self.described(batch)
      #expect(found == reference, "\(names)")
      if found != reference { return }
      if !batch.wrapper.isEmpty { wrapped += 1 }
    }
    #expect(wrapped > 500, "too few archives were wrapped to say anything")
  }

  /// A batch in the terms of the reference, by its public parts.
  private static func described(_ batch: Batch) -> ReferenceBatch {
    var result = ReferenceBatch([], groups: [], formats: [])
    result.wrapper = batch.wrapper
    for (index, workOrder) in batch.workOrders.enumerated() {
      let id = batch.name(of: workOrder)
      result.photos[id] = batch.images[workOrder.images].map { image in
        let digits = batch.orderNumberDigits(of: image).map {
          String(decoding: batch.entries.nameStorage[$0], as: UTF8.self)
        }
        return ReferenceBatch.Photo(
          name: batch.fileName(of: image.entry), group: image.taskGroup.map { groups[$0] }, number: digits)
      }
      for document in batch.documents[workOrder.documents] where document.workOrder == index {
        result.documents[id, default: []].append(document.kind.fileName)
      }
      for file in batch.otherFiles[workOrder.otherFiles] where file.workOrder == index {
        result.add(file, id, batch)
      }
    }
    for file in batch.otherFiles where file.workOrder == nil {
      result.add(file, ReferenceBatch.outside, batch)
    }
    return result
  }
}

extension ReferenceBatch {
  fileprivate mutating func add(_ file: OtherFile, _ id: String, _ batch: Batch) {
    others[id, default: [:]][file.kind, default: []].append(batch.entries.name(of: file.entry))
  }
}

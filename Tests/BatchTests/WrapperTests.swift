import Batch
import Testing

/// Which folders lie around all work orders.
@Suite struct WrapperTests {
  @Test(
    arguments: [
      // A proper archive has none.
      (["WO_1/meter.jpg", "WO_2/meter.jpg"], ""),
      (["WO_1/meter.jpg"], ""),
      (["WO_1/metadata.json"], ""),
      (["WO_1/notes.txt"], ""),
      (["WO_1/"], ""),
      ([], ""),
      // One folder, or several, with or without entries of their own.
      (["june/WO_1/meter.jpg", "june/WO_2/meter.jpg"], "june/"),
      (["june/WO_1/meter.jpg"], "june/"),
      (["june/", "june/WO_1/", "june/WO_1/meter.jpg"], "june/"),
      (["a/b/WO_1/meter.jpg", "a/b/WO_2/meter.jpg"], "a/b/"),
      (["a/b/c/WO_1/notes.txt"], "a/b/c/"),
      (["/WO_1/meter.jpg", "/WO_2/meter.jpg"], "/"),
      // Other files in the extra folder, and junk anywhere, do not hide it.
      (["june/WO_1/meter.jpg", "june/readme.txt"], "june/"),
      (["june/WO_1/meter.jpg", ".DS_Store", "june/.DS_Store", "__MACOSX/june/WO_1/._meter.jpg"], "june/"),
      (["june/WO_1/meter.jpg", "june/__MACOSX/x"], "june/"),
      (["a/b/WO_1/meter.jpg", "a/.DS_Store", "a/__MACOSX/b/._WO_1"], "a/b/"),
      // An empty folder in it may be a work order.
      (["june/WO_1/meter.jpg", "june/WO_2/"], "june/"),
      // What belongs into a work order makes its folder one.
      (["WO_1/meter.jpg", "WO_1/photos/meter.jpg"], ""),
      (["WO_1/metadata.json", "WO_1/photos/meter.jpg"], ""),
      (["WO_1/meter.heic", "WO_1/photos/meter.jpg"], ""),
      (["june/WO_1/meter.jpg", "june/meter.jpg"], ""),
      // Something lies elsewhere.
      (["june/WO_1/meter.jpg", "july/WO_2/meter.jpg"], ""),
      (["june/WO_1/meter.jpg", "july/"], ""),
      (["june/WO_1/meter.jpg", "july/.DS_Store"], ""),
      (["june/WO_1/meter.jpg", "readme.txt"], ""),
      (["june/WO_1/meter.jpg", "juneau/WO_2/meter.jpg"], ""),
      (["a/b/WO_1/meter.jpg", "a/c/WO_2/meter.jpg"], "a/"),
      (["june/WO_1/meter.jpg", ""], ""),
      // Folders and junk alone say nothing.
      (["june/WO_1/", "june/WO_2/"], ""),
      (["june/WO_1/.DS_Store"], ""),
    ] as [([String], String)])
  func wrapper(_ names: [String], _ wrapper: String) {
    #expect(Batch(names).wrapper == wrapper)
    #expect(Batch(names.reversed()).wrapper == wrapper)
  }

  @Test func everythingIsJudgedAsIfItWereNotThere() {
    let batch = Batch([
      "a/", "a/b/", "a/b/WO_1/", "a/b/WO_1/meter-1.jpg", "a/b/WO_1/metadata.json", "a/b/WO_1/photos/x.jpg",
      "a/b/WO_2/meter.jpg",
      "a/b/readme.txt", "a/.DS_Store", "__MACOSX/a/b/._WO_1",
    ])
    #expect(batch.ids == ["WO_1", "WO_2"])
    #expect(batch.imageNames() == ["meter-1.jpg"])
    #expect(batch.documentNames() == ["metadata.json"])
    #expect(batch.files(.nested) == ["a/b/WO_1/photos/x.jpg"])
    #expect(batch.files(.stray) == ["a/b/readme.txt"])
    #expect(batch.files(.junk) == ["__MACOSX/a/b/._WO_1", "a/.DS_Store"])
  }

  /// Very many extra folders take no more than two readings of the names.
  @Test(.timeLimit(.minutes(5))) func deep() {
    let folders = String(repeating: "a/", count: 30_000)
    let batch = Batch((0..<200).map { "\(folders)WO_\($0)/meter.jpg" })
    #expect(batch.wrapper == folders)
    #expect(batch.workOrders.count == 200)
  }
}

import Batch
import Testing
import ZipArchive

/// What each file is by its place and name (decision 5, and the format's layout).
@Suite struct OtherFileTests {
  /// Beside it lies a proper photo, so that its folder is a work order.
  private func batch(_ name: String, formats: [String] = ["jpg", "jpeg", "png"]) -> Batch {
    Batch(["WO_1/meter-1.jpg", name], formats: formats)
  }

  @Test(arguments: ["a.jpg", "a.JPG", "a.jpeg", "a.Jpeg", "a.png", "a.PNG", "a.b.jpg", "metadata.json.jpg"])
  func images(_ name: String) { #expect(batch("WO_1/" + name).images.count == 2) }

  @Test func extensionsOfTheDefinition() {
    #expect(batch("WO_1/a.heic", formats: ["jpg", "HEIC"]).images.count == 2)
    #expect(batch("WO_1/a.png", formats: ["jpg"]).files(.foreignImage) == ["WO_1/a.png"])
  }

  @Test(
    arguments: [
      ("readme.txt", .stray), ("meter-2.jpg", .stray), ("metadata.json", .stray),
      ("WO_1\\meter-2.jpg", .stray), ("", .stray),
      ("WO_1/photos/meter.jpg", .nested), ("WO_1/photos/", .nested), ("WO_1/photos/metadata.json", .nested),
      ("WO_1//meter.jpg", .nested),
      ("WO_1/a.heic", .foreignImage), ("WO_1/a.TIFF", .foreignImage), ("WO_1/a.webp", .foreignImage),
      ("WO_1/Metadata.json", .unexpected), ("WO_1/parameter.json", .unexpected),
      ("WO_1/metadata.JSON", .unexpected),
      ("WO_1/notes.txt", .unexpected), ("WO_1/meter", .unexpected), ("WO_1/jpg", .unexpected),
      ("WO_1/meter.jpg ", .unexpected),
      (".DS_Store", .junk), ("WO_1/.DS_Store", .junk), ("WO_1/Thumbs.db", .junk), ("WO_1/THUMBS.DB", .junk),
      ("WO_1/desktop.ini", .junk), ("WO_1/._meter-1.jpg", .junk), ("WO_1/photos/.DS_Store", .junk),
      ("__MACOSX/", .junk), ("__MACOSX/WO_1/._meter-1.jpg", .junk), ("__MACOSX/WO_1/meter-1.jpg", .junk),
      ("WO_1/__MACOSX/meter-1.jpg", .junk), ("WO_1/__macosx/", .junk),
    ] as [(String, OtherFile.Kind)])
  func others(_ name: String, _ kind: OtherFile.Kind) {
    let batch = batch(name)
    #expect(batch.otherFiles.map(\.kind) == [kind])
    #expect(batch.otherFiles.map(\.entry) == [1])
    #expect(batch.ids == ["WO_1"])
    #expect(batch.images.count == 1)
  }

  @Test(arguments: ["WO_1/._", "WO_1/_.jpeg.", "WO_1/.hidden", "WO_1/Thumbs.db2", "WO_1/x.DS_Store"])
  func notJunk(_ name: String) { #expect(batch(name).files(.unexpected) == [name]) }

  @Test func otherFilesAreSorted() {
    let batch = Batch([
      "z.txt", "b/y.txt", "b/sub/a.jpg", "a/x.txt", "__MACOSX/q", "a/meter.jpg", "b/meter.jpg", "b/.DS_Store",
    ])
    #expect(
      batch.otherFiles.map { batch.entries.name(of: $0.entry) } == [
        "a/x.txt", "b/.DS_Store", "b/sub/a.jpg", "b/y.txt", "__MACOSX/q", "z.txt",
      ])
    #expect(batch.workOrders.map(\.otherFiles) == [0..<1, 1..<4])
  }
}

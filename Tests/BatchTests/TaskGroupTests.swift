import Batch
import Testing
import ZipArchive

/// Which task group a name claims (decision 1).
@Suite struct TaskGroupTests {
  /// What the only image of an archive claims.
  private func claim(_ fileName: String, groups: [String]) throws -> (
    group: String?, number: String?, isAmbiguous: Bool
  ) {
    let batch = Batch(["WO_1/" + fileName], groups: groups)
    let image = try #require(batch.images.first)
    return (image.taskGroup.map { groups[$0] }, batch.orderNumber(of: image), image.isAmbiguous)
  }

  @Test(
    arguments: [
      // The whole stem is looked up first ...
      ("box-2.jpg", ["box-2"], "box-2", nil, false),
      ("PM-ferme-apres.jpg", ["PM-ferme-apres"], "PM-ferme-apres", nil, false),
      // ... and only then a number is taken off, once.
      ("box-2.jpg", ["box"], "box", "2", false),
      ("box-2-3.jpg", ["box-2"], "box-2", "3", false),
      ("box-2-3.jpg", ["box"], nil, "3", false),
      // Both readings are admitted: the whole stem wins.
      ("box-2.jpg", ["box", "box-2"], "box-2", nil, true),
      ("box-2-2.jpg", ["box", "box-2"], "box-2", "2", false),
      // Names are case-sensitive, and compared by their bytes.
      ("Box-2.jpg", ["box"], nil, "2", false),
      ("e\u{301}tage.jpg", ["\u{e9}tage"], nil, nil, false),
      ("\u{e9}tage-1.jpg", ["\u{e9}tage"], "\u{e9}tage", "1", false),
      // A number needs a hyphen before it, a name before that, and ASCII digits.
      ("box2.jpg", ["box"], nil, nil, false),
      ("box_2.jpg", ["box"], nil, nil, false),
      ("box-.jpg", ["box"], nil, nil, false),
      ("-2.jpg", ["box"], nil, nil, false),
      ("2.jpg", ["box"], nil, nil, false),
      ("box-\u{0662}.jpg", ["box"], nil, nil, false),
      ("box-2a.jpg", ["box"], nil, nil, false),
      ("box--2.jpg", ["box-"], "box-", "2", false),
      ("box-2.5.jpg", ["box-2"], nil, nil, false),
      (".jpg", ["box"], nil, nil, false),
    ] as [(String, [String], String?, String?, Bool)])
  func names(_ name: String, _ groups: [String], _ group: String?, _ number: String?, _ isAmbiguous: Bool)
    throws
  {
    let claim = try claim(name, groups: groups)
    #expect(claim.group.map { Array($0.utf8) } == group.map { Array($0.utf8) })
    #expect(claim.number == number)
    #expect(claim.isAmbiguous == isAmbiguous)
  }

  /// Decision 6: without a definition no group is known, and numbers are read all the same.
  @Test func withoutDefinition() throws {
    let claim = try claim("box-2.jpg", groups: [])
    #expect(claim.group == nil)
    #expect(claim.number == "2")
  }

  @Test func theFirstOfEqualGroupsCounts() throws {
    let batch = Batch(["WO_1/box.jpg"], groups: ["meter", "box", "box"])
    #expect(batch.images.map(\.taskGroup) == [1])
  }

  @Test func partsOfAName() throws {
    let batch = Batch(["june/WO_1/roof-007.JPG", "june/WO_2/meter.png"])
    let image = try #require(batch.images.first)
    #expect(batch.stem(of: image) == "roof-007")
    #expect(batch.claimedTaskGroup(of: image) == "roof")
    #expect(batch.orderNumber(of: image) == "7")
    #expect(batch.fileExtension(of: image) == "JPG")
    let digits = try #require(batch.orderNumberDigits(of: image))
    #expect(Array(batch.entries.nameStorage[digits]) == Array("007".utf8))
  }

  @Test func thousandsOfGroups() {
    let groups = (0..<5000).map { "group\($0)" }
    let batch = Batch((0..<5000).map { "WO_1/group\($0)-\($0).jpg" }, groups: groups)
    #expect(batch.images.map(\.taskGroup) == Array(0..<5000))
  }
}

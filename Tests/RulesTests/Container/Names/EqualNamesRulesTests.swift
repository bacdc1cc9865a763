import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

/// The rules about names that are equal, or are to some.
@Suite struct EqualNamesRulesTests {
  private func found(_ rule: (some ArchiveRule).Type, _ names: [String]) async throws -> [String] {
    try await found(rule, names.map { ZipEntry($0, .empty) })
  }

  private func found(_ rule: (some ArchiveRule).Type, _ entries: [ZipEntry]) async throws -> [String] {
    findings(of: rule, in: try await subject(ZipWriter.archive(of: entries))).map { finding in
      "\(finding.location.entry?.index ?? -1): \(finding.message)"
    }
  }

  @Test func equalNamesAreReportedOnce() async throws {
    let names = [
      "WO_1/meter-1.jpg", "WO_1/metadata.json", "WO_1/meter-01.jpg", "WO_1/notes.txt", "WO_1/meter-1.jpg",
      "WO_1/notes.txt", "WO_1/meter-1.jpg", "WO_1/metadata.json", "WO_2/meter-1.jpg", "WO_2/metadata.json",
      "a", "a", "WO_1/", "WO_1/", "A",
    ]
    let tail = "; readers disagree on which one counts"
    #expect(
      try await found(DuplicateEntry.self, names) == [
        "11: the archive holds an entry of this name twice, as entries 10 and 11" + tail,
        "13: the archive holds an entry of this name twice, as entries 12 and 13" + tail,
        "7: the archive holds an entry of this name twice, as entries 1 and 7" + tail,
        "4: the archive holds an entry of this name 3 times, as entries 0, 4 and 6" + tail,
        "5: the archive holds an entry of this name twice, as entries 3 and 5" + tail,
      ])
  }

  @Test func manyEqualNamesAreCut() async throws {
    #expect(
      try await found(DuplicateEntry.self, Array(repeating: "a", count: 12)) == [
        "1: the archive holds an entry of this name 12 times, as entries 0, 1, 2, 3, 4, 5, 6 and 7 and 4 more; readers disagree on which one counts"
      ])
  }

  @Test func filesThatAreFolders() async throws {
    #expect(
      try await found(FileAndFolder.self, ["a", "a/b"]) == [
        #"0: the entry is a file, but "a/b" lies in a folder of its name"#
      ])
    #expect(
      try await found(FileAndFolder.self, ["x/a/b/c", "x/", "x/a/b"]) == [
        #"2: the entry is a file, but "x/a/b/c" lies in a folder of its name"#
      ])
    #expect(
      try await found(FileAndFolder.self, ["a/", "a"]) == [
        #"1: the entry is a file, but there is also a folder "a/""#
      ])
    #expect(try await found(FileAndFolder.self, ["a/", "a/b", "ab", "ab.c/d", "A"]) == [])
  }

  /// The finding names them in the order of their bytes, whatever order they lie in, and is at the last one.
  @Test(
    arguments: [
      (["WO_1/A.jpg", "WO_1/a.jpg"], "upper and lower case count as one"),
      (["e\u{301}", "é"], "encodings of the same character count as one"),
      (["x2", "x²"], "forms of the same character count as one, and invisible ones not at all"),
      (["a", "a "], "dots and spaces at the end do not count"),
      (["a/b", #"a\b"#], #""\" counts as "/", and drive letters and empty parts do not count"#),
      (
        ["./A", "a"],
        #"upper and lower case count as one and "\" counts as "/", and drive letters and empty parts do not count"#
      ),
      (["A", "a/"], "upper and lower case count as one"),
      (["WO_1./a", "WO_1/a"], "dots and spaces at the end do not count"),
    ])
  func colliding(_ names: [String], _ reason: String) async throws {
    let message = "\"\(names[0])\" and \"\(names[1])\" are one name where \(reason)"
    #expect(try await found(CollidingNames.self, ["other"] + names) == ["2: \(message)"])
    #expect(try await found(CollidingNames.self, ["other"] + names.reversed()) == ["1: \(message)"])
  }

  @Test func groupsListAllTheirNames() async throws {
    #expect(
      try await found(CollidingNames.self, ["ab", "AB", "ab", "aB", "Ab"]) == [
        #"4: 4 names are one where upper and lower case count as one: "AB", "Ab", "aB" and "ab""#
      ])
  }

  /// A file and a folder that some other entry lies in.
  @Test func filesCollideWithFolders() async throws {
    #expect(
      try await found(CollidingNames.self, ["x/Photos", "x/photos/1.jpg", "x/photos/2.jpg"]) == [
        #"1: "x/Photos" and "x/photos/" are one name where upper and lower case count as one"#
      ])
    // Folders alone become one folder, and no file is lost.
    #expect(try await found(CollidingNames.self, ["x/Photos/1.jpg", "x/photos/2.jpg"]) == [])
  }

  /// Work orders that collide are reported as such; their files only where they collide inside of one.
  @Test func collidingWorkOrdersAreAnotherRules() async throws {
    let both = ["WO_1/", "WO_1/a.jpg", "wo_1/", "wo_1/a.jpg"]
    #expect(try await found(CollidingNames.self, both) == [])
    #expect(try await found(WorkOrderCollision.self, both).count == 1)
    #expect(
      try await found(CollidingNames.self, both + ["wo_1/A.jpg"]) == [
        #"3: "wo_1/A.jpg" and "wo_1/a.jpg" are one name where upper and lower case count as one"#
      ])
    // A file at the root lies in no work order.
    #expect(try await found(CollidingNames.self, ["WO_1/a", "WO_1", "wo_1/b"]).count == 1)
  }

  /// Inside an extra folder around all work orders, too.
  @Test func collidingWorkOrdersInAWrapper() async throws {
    let names = ["all/WO_1/a.jpg", "all/wo_1/a.jpg", "all/WO_2/b.jpg"]
    #expect(try await found(CollidingNames.self, names) == [])
  }
}

import ExampleArchives
import Findings
import Testing

@testable import Rules

@Suite struct FolderRulesTests {
  private let run = RuleRun()
  private let photo = RuleExample.Entry.image("WO_1/meter-0.jpg")

  // MARK: wrapped-archive

  @Test(arguments: [
    ("june/a/", #"the extra folders "june/a""#), ("june/", #"the extra folder "june""#),
    ("/", #"a folder without a name, because every name begins with "/","#),
  ])
  func wrappers(_ wrapper: String, _ text: String) async throws {
    let found = try await run.findings(of: WrappedArchive.self, [.image(wrapper + "WO_1/meter.jpg")])
    #expect(found == ["-: all work orders lie in \(text) instead of at the archive's root"])
  }

  // MARK: empty-archive

  @Test(
    arguments: [
      ([], "it has no entries"),
      (
        [.text(".DS_Store", "-"), .text("__MACOSX/x", "-")],
        "it holds only files that an operating system left"
      ),
      ([.image("meter.jpg"), .text(".DS_Store", "-")], "its only file lies at the root, in no folder"),
      ([.image("meter.jpg"), .image("roof.jpg")], "its 2 files lie at the root, in no folder"),
    ] as [([RuleExample.Entry], String)])
  func emptyArchives(_ entries: [RuleExample.Entry], _ contents: String) async throws {
    let found = try await run.findings(of: EmptyArchive.self, entries)
    #expect(found == ["-: there is no work order in the archive: \(contents)"])
  }

  /// That the file is no archive is another rule's finding.
  @Test func nothingIsKnownOfWhatIsNoArchive() async throws {
    let subject = try await run.subject(bytes: Array("not a zip file".utf8))
    #expect(run.check(EmptyArchive.self, [subject]) == [])
  }

  // MARK: stray-entry

  @Test func looseFilesWithoutAnyWorkOrderAreReportedTogether() async throws {
    let found = try await run.findings(
      of: StrayEntry.self, [.image("b.jpg"), .image("a.jpg"), .text(".DS_Store", "-")])
    #expect(found == [#"a.jpg: 2 files lie at the root, in no work order's folder: "a.jpg" and "b.jpg""#])
  }

  @Test func backslashes() async throws {
    let together = try await run.findings(
      of: StrayEntry.self, [.image(#"WO_1\a.jpg"#), .image(#"WO_1\b.jpg"#)])
    #expect(
      together == [
        #"WO_1\a.jpg: 2 files have names that separate folders with a backslash instead of "/": "WO_1\a.jpg" and "WO_1\b.jpg""#
      ])
    let beside = try await run.findings(of: StrayEntry.self, [photo, .image(#"WO_2\a.jpg"#)])
    #expect(
      beside == [
        #"WO_2\a.jpg: "WO_2\a.jpg" separates folders with a backslash instead of "/", and so lies in none"#
      ])
  }

  @Test func strayFilesInAnExtraFolder() async throws {
    let found = try await run.findings(
      of: StrayEntry.self, [.image("june/WO_1/meter.jpg"), .text("june/list.csv", "-")])
    #expect(
      found == [#"june/list.csv: "list.csv" lies beside the work orders, where only their folders belong"#])
  }

  @Test func anEntryWithoutAName() async throws {
    let entries = [
      ZipEntry("WO_1/meter.jpg", ZipContent(stored: [1])), ZipEntry("", ZipContent(stored: [2])),
    ]
    let subject = try await run.subject(bytes: ZipWriter.archive(of: entries))
    #expect(
      run.check(StrayEntry.self, [subject]).map(\.message) == [
        "an entry without a name lies beside the work orders"
      ])
  }

  // MARK: nested-folder

  /// One finding for each folder, at its first file, whether or not folders have entries of their own.
  @Test(arguments: [false, true])
  func innerFolders(_ hasFolderEntries: Bool) async throws {
    let folders: [RuleExample.Entry] =
      hasFolderEntries ? [.folder("WO_1/b/"), .folder("WO_1/b/c/"), .folder("WO_1/b-2/")] : []
    let files: [RuleExample.Entry] = [
      .image("WO_1/b/y.jpg"), .image("WO_1/b/c/z.jpg"), .text("WO_1/b/.DS_Store", "-"),
      .image("WO_1/b-2/x.jpg"), photo,
    ]
    let found = try await run.findings(of: NestedFolder.self, folders + files)
    #expect(
      found == [
        #"WO_1/b-2/x.jpg: the folder "b-2" lies inside the work order, with 1 file in it that the site will not see"#,
        #"WO_1/b/c/z.jpg: the folder "b" lies inside the work order, with 2 files in it that the site will not see"#,
      ])
  }

  @Test func anEmptyInnerFolder() async throws {
    let found = try await run.findings(of: NestedFolder.self, [photo, .folder("WO_1/b/")])
    #expect(found == [#"WO_1/b/: the folder "b" lies inside the work order; it is empty"#])
  }

  // MARK: os-junk

  @Test func macFoldersAreReportedOnce() async throws {
    let found = try await run.findings(
      of: OSJunk.self,
      [
        photo, .folder("__MACOSX/"), .text("__MACOSX/WO_1/._a", "-"), .text("WO_1/__macosx/b", "-"),
        .text("WO_1/Thumbs.db", "-"),
      ])
    #expect(
      found == [
        #"WO_1/Thumbs.db: "WO_1/Thumbs.db" was left by Windows"#,
        #"WO_1/__macosx/b: the Mac's archiver added the folder "__MACOSX", with 2 files in it"#,
      ])
  }

  @Test func anEmptyMacFolder() async throws {
    let found = try await run.findings(of: OSJunk.self, [photo, .folder("__MACOSX/")])
    #expect(found == [#"__MACOSX/: the Mac's archiver added the folder "__MACOSX""#])
  }

  // MARK: unexpected-file

  @Test func aPhotoWithoutAnExtension() async throws {
    let found = try await run.findings(of: UnexpectedFile.self, [photo, .text("WO_1/meter-1", "-")])
    #expect(
      found == [
        #"WO_1/meter-1: "meter-1" is neither a photo nor a document of the work order; a photo's name needs an extension, as in "meter-1.jpg""#
      ])
  }
}

import ApplicationDefinition
import Batch
import ByteSources
import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

/// The rules about symbolic links.
@Suite struct LinkRulesTests {
  private static func link(_ name: String) -> ZipEntry {
    var entry = ZipEntry(name, .empty)
    entry.unixMode = 0o120777
    return entry
  }

  /// What is found in an archive of links with targets, and files.
  private func found(
    _ targets: [(name: String, target: LinkTargets.Target)], files: [String] = []
  ) async throws -> [String] {
    let entries = targets.map { Self.link($0.name) } + files.map { ZipEntry($0, .empty) }
    let archive = try await ZipArchive.audit(MemoryByteSource(ZipWriter.archive(of: entries)))
    var links = LinkTargets()
    for (index, link) in targets.enumerated() { links[index] = link.target }
    let subject = ArchiveSubject(
      path: "batch.zip", archive: archive,
      batch: Batch(entries: archive.entries, taskGroups: [], formats: []),
      definition: ApplicationDefinition(name: "", version: ""), linkTargets: links)
    #expect(findings(of: SymbolicLink.self, in: subject).count == targets.count)
    return findings(of: UnsafeSymbolicLink.self, in: subject).map(\.message)
  }

  private func found(_ name: String, to target: String) async throws -> [String] {
    try await found([(name, .path(Array(target.utf8)))])
  }

  @Test(
    arguments: [
      ("WO_1/a", "b"), ("WO_1/a", "./b"), ("WO_1/a", "../WO_2/b"), ("WO_1/x/a", "../../b"), ("a", "x/y"),
      ("a", "x/../y"), ("WO_1/a", ".."), ("WO_1/a", "../WO_1/../b"), ("a", "..."), ("WO_1//./x/a", "../../b"),
    ])
  func linksThatStayInside(_ name: String, _ target: String) async throws {
    #expect(try await found(name, to: target) == [])
  }

  @Test(
    arguments: [
      ("a", "..", #"the link leads out of the archive, to "..""#),
      ("WO_1/a", "../../b", #"the link leads out of the archive, to "../../b""#),
      ("WO_1/a", "x/../../../WO_1", #"the link leads out of the archive, to "x/../../../WO_1""#),
      (#"WO_1\a"#, #"..\..\b"#, #"the link leads out of the archive, to "..\..\b""#),
      ("WO_1/a", "/etc/passwd", #"the link leads to a fixed place outside of the archive, "/etc/passwd""#),
      ("WO_1/a", "C:/x", #"the link leads to a fixed place outside of the archive, "C:/x""#),
      ("WO_1/a", #"\\server\x"#, #"the link leads to a fixed place outside of the archive, "\\server\x""#),
      ("a", "", "the link leads nowhere: its target is empty"),
      ("a", "b\0c", "the link's target has a NUL in it, where some readers cut it: \"b\0c\""),
    ])
  func linksThatDoNot(_ name: String, _ target: String, _ message: String) async throws {
    #expect(try await found(name, to: target) == [message])
  }

  /// Behind a link, `..` leads somewhere else than the names say.
  @Test func upFromBehindALink() async throws {
    let links: [(String, LinkTargets.Target)] = [
      ("a/b", .path(Array("..".utf8))), ("c", .path(Array("x/../A/b/../d".utf8))),
      ("a/c", .path(Array("../a/b/..".utf8))),
    ]
    #expect(
      try await found(links) == [
        #"the link goes up from behind another link, so it can lead anywhere: "x/../A/b/../d""#,
        #"the link goes up from behind another link, so it can lead anywhere: "../a/b/..""#,
      ])
  }

  @Test func targetsThatAreNotKnown() async throws {
    #expect(
      try await found([
        ("a", .tooLong(5000)), ("b", .beyondBudget), ("c", .unreadable(ContentError(.damaged(.invalidData)))),
        ("d", .unreadable(ContentError(.source(ByteSourceError(.changed, "changed"))))),
      ]) == [
        "the link's target has 5000 bytes, more than a path can have",
        "the link's target was not read: the links of the archive have more than 16777216 bytes",
        "the link's target cannot be read, so it is not known where it leads",
      ])
  }

  @Test(arguments: [["a/b"], ["A/b"], ["x", "a/b/c"], [#"a\b"#], ["a/"], ["./a/b"]])
  func pathsThatRunThroughALink(_ files: [String]) async throws {
    let target = LinkTargets.Target.path(Array("x".utf8))
    let inside = try #require(files.last)
    #expect(
      try await found([("a", target)], files: files) == ["the path of \"\(inside)\" runs through the link"])
  }

  @Test func otherPathsDoNot() async throws {
    #expect(try await found([("a", .path([0x78]))], files: ["ab/c", "b/a", "x/a/b"]) == [])
  }

  /// A link that is also a folder is this rule's alone.
  @Test func aLinkIsNoFile() async throws {
    let archive = try await subject(ZipWriter.archive(of: [Self.link("a"), ZipEntry("a/b", .empty)]))
    #expect(findings(of: FileAndFolder.self, in: archive).isEmpty)
  }
}

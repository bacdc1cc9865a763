import Findings
import Foundation
import Glibc
import Linting
import TestSupport
import Testing

@Suite struct ArchiveSearchTests {
  @Test func filesStayInOrderAndDirectoriesAreSorted() throws {
    let folder = try ScratchFolder()
    for name in ["d/b.zip", "d/a.ZIP", "d/deep/c.zip", "d/notes.txt", "z.zip", "a.zip"] {
      try folder.write([], to: name)
    }
    let search = ArchiveSearch([
      folder.file("z.zip"), folder.file("d"), folder.file("a.zip"), folder.file("z.zip"),
    ])
    #expect(
      search.paths.map { $0.dropFirst(folder.path.count + 1) } == [
        "z.zip", "d/a.ZIP", "d/b.zip", "d/deep/c.zip", "a.zip",
      ])
    #expect(search.failures == [])
  }

  @Test func aMissingFileIsLeftToTheOneWhoOpensIt() {
    #expect(ArchiveSearch(["/nowhere/batch.zip"]).paths == ["/nowhere/batch.zip"])
  }

  @Test func aDirectoryWithoutArchivesIsAFailure() throws {
    let folder = try ScratchFolder()
    try folder.write([], to: "notes.txt")
    let search = ArchiveSearch([folder.path + "/"])
    #expect(search.paths == [])
    #expect(search.failures.map(\.kind) == [.noArchives])
    #expect(search.failures.map(\.path) == [folder.path + "/"])
  }

  @Test func linksThatLeadBackUpDoNoHarm() throws {
    let folder = try ScratchFolder()
    try folder.write([], to: "d/a.zip")
    try FileManager.default.createSymbolicLink(atPath: folder.file("d/up"), withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: folder.file("d/b.zip"), withDestinationPath: "a.zip")
    try FileManager.default.createSymbolicLink(atPath: folder.file("d/c.zip"), withDestinationPath: "nowhere")
    let search = ArchiveSearch([folder.file("d")])
    // One that leads nowhere is for the one who opens it to complain of.
    #expect(search.paths == ["d/a.zip", "d/b.zip", "d/c.zip"].map(folder.file))
    #expect(search.failures == [])
  }

  /// A name that is not UTF-8 cannot be passed on, so what bears it is not checked; that must be said.
  @Test func namesThatAreNotUTF8AreFailures() throws {
    let folder = try ScratchFolder()
    try folder.write([], to: "good.zip")
    let name = Array((folder.path + "/b").utf8CString.dropLast()) + [CChar(bitPattern: 0xff), 0]
    #expect(unsafe mkdir(name, 0o755) == 0)
    let search = ArchiveSearch([folder.path])
    #expect(search.paths == [folder.file("good.zip")])
    #expect(search.failures.map(\.path) == [folder.file("b\u{fffd}")])
    #expect(
      search.failures.map(\.message) == [
        "cannot be searched: No such file or directory; if its name is not valid UTF-8, rename it"
      ])
  }

  @Test func listsOfPaths() {
    #expect(
      PathList.paths(in: Array("a.zip\nb c.zip\r\n\nd.zip".utf8), separatedByNUL: false)
        == ["a.zip", "b c.zip", "d.zip"])
    #expect(
      PathList.paths(in: Array("a\nb.zip\0c\r\0".utf8), separatedByNUL: true) == ["a\nb.zip", "c\r"])
  }
}

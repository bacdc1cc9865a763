import FileWatching
import Foundation
import TestSupport
import Testing

/// Real changes in a real directory.
@Suite struct DirectoryWatcherTests {
  private typealias Change = DirectoryWatcher.Change

  /// What changes; whatever was done before is noticed at once, so the wait is only for a broken watcher.
  private static func names(_ watcher: borrowing DirectoryWatcher) throws -> [String?] {
    try watcher.changes(within: 5000).map(\.name)
  }

  @Test func whatIsDoneWhileNobodyWaitsIsNoticed() throws {
    let folder = try ScratchFolder()
    try folder.write("before", to: "old.zip")
    var watcher = try DirectoryWatcher()
    try watcher.watch(folder.path)
    #expect(try watcher.changes(within: 0) == [])

    try folder.write("new", to: "a.zip")
    #expect(try Self.names(watcher).contains("a.zip"))
    try folder.write("changed", to: "old.zip")
    #expect(try Self.names(watcher).contains("old.zip"))

    let files = FileManager.default
    try files.moveItem(atPath: folder.path + "/a.zip", toPath: folder.path + "/b.zip")
    #expect(try Self.names(watcher) == ["a.zip", "b.zip"])
    try files.removeItem(atPath: folder.path + "/b.zip")
    #expect(try Self.names(watcher) == ["b.zip"])
    try files.createDirectory(atPath: folder.path + "/inner", withIntermediateDirectories: false)
    let inner = try watcher.changes(within: 5000)
    #expect(inner.map(\.name) == ["inner"])
    #expect(inner.map(\.isDirectory) == [true])
    #expect(inner.map(\.directory) == [folder.path])
    try files.createSymbolicLink(atPath: folder.path + "/link.zip", withDestinationPath: "old.zip")
    #expect(try Self.names(watcher) == ["link.zip"])
    // What lies deeper is not watched.
    try folder.write("deep", to: "inner/c.zip")
    #expect(try watcher.changes(within: 0) == [])
    try watcher.watch(folder.path + "/inner")
    try folder.write("deeper", to: "inner/c.zip")
    #expect(try watcher.changes(within: 5000).map(\.directory).contains(folder.path + "/inner"))
  }

  @Test func namesOfAllKinds() throws {
    let folder = try ScratchFolder()
    var watcher = try DirectoryWatcher()
    try watcher.watch(folder.path)
    let names = ["x", "作業指示書.zip", "new\nline.zip", String(repeating: "n", count: 255)]
    for name in names { try folder.write("1", to: name) }
    let seen = Set(try watcher.changes(within: 5000).compactMap(\.name))
    #expect(seen.isSuperset(of: names))
  }

  @Test func whatIsNoDirectoryIsRefused() throws {
    let folder = try ScratchFolder()
    try folder.write("1", to: "file")
    var watcher = try DirectoryWatcher()
    for (name, reason) in [("none", "No such file or directory"), ("file", "Not a directory")] {
      do throws(WatchingError) {
        try watcher.watch(folder.path + "/" + name)
        Issue.record("\(name) is watched")
      } catch {
        #expect(error.path == folder.path + "/" + name)
        #expect(error.message == "cannot be watched: \(reason)")
      }
    }
  }
}

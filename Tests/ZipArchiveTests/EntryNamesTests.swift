import ByteSources
import ExampleArchives
import NameForms
import TestSupport
import Testing

@testable import ZipArchive

@Suite struct EntryNamesTests {
  private func names(_ names: [String]) async throws -> EntryNames {
    let bytes = ZipWriter.archive(of: names.map { ZipEntry($0, .empty) })
    return EntryNames(try await ZipArchive.audit(MemoryByteSource(bytes)).entries)
  }

  /// Groups as text: files, `+` folder entries, `>` the entry that lies in a folder and the length of the folder's name.
  private func groups(_ list: [String]) async throws -> [String] {
    try await names(list).groups.map { group in
      group.spellings.map { spelling in
        let files = spelling.files.map(String.init) + spelling.folderEntries.map { "+\($0)" }
        return (files + [spelling.folder].compactMap { $0.map { ">\($0.entry):\($0.length)" } }).joined(
          separator: " ")
      }.joined(separator: ", ")
    }
  }

  @Test func suspectsAreInOrder() async throws {
    let names = try await names(["a", "b?", "c:", "d", "é", "f?"])
    #expect(names.suspects.map(\.entry) == [1, 2, 4, 5])
    #expect(names.suspects(for: .refused).map(\.entry) == [1, 5])
    #expect(names.suspects(for: [.colon, .nonASCII]).map(\.entry) == [2, 4])
    #expect(names.suspects(for: .backslash).map(\.entry) == [])
  }

  @Test(
    arguments: [
      (["a", "b", "c/", "c/d"], []), (["a", "a"], ["0 1"]), (["a", "A", "a"], ["0 2, 1"]),
      (["a/", "a/b", "a"], ["2 +0 >1:1"]), (["a", "a/b", "a/c", "A/c"], ["0 >1:1, >3:1", "2, 3"]),
      (["x/a/b", "x/A"], ["1, >0:3"]), (["a/", "A/"], ["+0, +1"]), (["a/b", "A/c"], []),
      (["b", "a", "A", "B"], ["0 3", "1 2"].map { $0.replacing(" ", with: ", ") }),
      (["a//b", "a/b", "a\\b"], ["0, 1, 2"]), (["", ""], ["0 1"]),
    ])
  func equalNames(_ names: [String], _ wanted: [String]) async throws {
    #expect(try await groups(names) == wanted)
  }

  /// The groups are those that folding each name by itself gives.
  @Test func foldingOneByOneGivesTheSame() async throws {
    var random = SplitMix64(seed: 11)
    let parts = ["a", "A", "b", "/", "/", "é", "É", ".", " "]
    let list = (0..<400).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
    }
    let groups = try await names(list).groups
    var expected: [[UInt8]: [Int]] = [:]
    for (index, name) in list.enumerated() {
      expected[NameFoldings.all.folded(name.utf8), default: []].append(index)
    }
    let found = groups.map { group in
      group.spellings.flatMap { $0.files + $0.folderEntries }.sorted()
    }.filter { $0.count > 1 }
    #expect(Set(found) == Set(expected.values.filter { $0.count > 1 }))
    #expect(groups.map { $0.spellings.flatMap { $0.files + $0.folderEntries }.min() ?? 0 }.isSorted)
  }

  /// Folders are found at every depth at which there are files.
  @Test func foldersOfFilesNamesAtAllDepths() async throws {
    let groups = try await names([
      "x/1", "a", "y/2", "y/a/b/3", "y/a", "z/4", "A/5", "y/a/c/d/6", "y/a/c", "q/",
    ]).groups
    #expect(groups.map { $0.spellings.flatMap(\.files) } == [[1], [4], [8]])
    #expect(groups.map { $0.spellings.compactMap(\.folder?.entry) } == [[6], [3], [7]])
    #expect(groups.map { $0.spellings.compactMap(\.folder?.length) } == [[1], [3], [5]])
  }

  @Test func howNamesAreRead() async throws {
    func entry(_ name: [UInt8], flags: UInt16 = 0) -> ZipEntry {
      var entry = ZipEntry(nameBytes: name, content: .empty)
      entry.flags = flags
      return entry
    }
    var unicodePath = entry([0x82])
    unicodePath.centralExtra = [0x75, 0x70, 7, 0, 1]
    unicodePath.centralExtra += (0..<4).map {
      UInt8(truncatingIfNeeded: ZipContent(stored: [0x82]).crc32 >> (8 * $0))
    }
    unicodePath.centralExtra += Array("é".utf8)
    let entries = [
      entry([0x61]), entry(Array("é".utf8), flags: 1 << 11), entry([0xe9], flags: 1 << 11),
      entry(Array("é".utf8)),
      entry([0x82]), unicodePath,
    ]
    let table = try await ZipArchive.audit(MemoryByteSource(ZipWriter.archive(of: entries))).entries
    #expect(
      (0..<table.count).map { table.nameReading(of: $0) } == [
        .ascii, .declaredUTF8, .declaredUTF8, .assumedUTF8, .codePage437, .unicodePath,
      ])
    #expect((0..<table.count).map { table.name(of: $0) } == ["a", "é", "\u{fffd}", "é", "é", "é"])
    #expect(codePage437Text(of: [0x82, 0x41]) == "éA")
  }
}

extension Array where Element: Comparable {
  fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}

import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

/// The rules about what kind of file an entry is.
@Suite struct TypeRulesTests {
  /// An entry with attributes as some host writes them.
  private static func entry(
    _ name: String, host: UInt16 = 3, attributes: UInt32, _ content: ZipContent = .empty
  ) -> ZipEntry {
    var entry = ZipEntry(name, content)
    entry.adjustCentralHeader = {
      $0.versionMadeBy = host << 8 | 20
      $0.externalAttributes = attributes
    }
    return entry
  }

  private static func entry(_ name: String, mode: UInt32, _ content: ZipContent = .empty) -> ZipEntry {
    entry(name, attributes: mode << 16, content)
  }

  private func messages(_ rule: (some ArchiveRule).Type, _ entries: [ZipEntry]) async throws -> [String] {
    findings(of: rule, in: try await subject(ZipWriter.archive(of: entries))).map(\.message)
  }

  @Test(
    arguments: [
      (0o010644, "a named pipe"), (0o020666, "a character device"), (0o060660, "a block device"),
      (0o140755, "a socket"),
    ] as [(UInt32, String)])
  func specialFiles(_ mode: UInt32, _ what: String) async throws {
    let message = "the entry is \(what), not a file"
    #expect(try await messages(SpecialFile.self, [Self.entry("a", mode: mode)]) == [message])
    // Some readers believe a mode whatever the host.
    #expect(
      try await messages(SpecialFile.self, [Self.entry("a", host: 0, attributes: mode << 16)]) == [message])
  }

  @Test func ordinaryModesAreFine() async throws {
    let modes: [UInt32] = [0o100644, 0o100755, 0o644, 0o120777, 0o170000, 0o110000]
    let entries = modes.map { Self.entry("a\($0)", mode: $0) } + [Self.entry("b/", mode: 0o040755)]
    #expect(try await messages(SpecialFile.self, entries) == [])
    #expect(try await messages(SpecialPermissions.self, entries) == [])
  }

  /// `zip` marks what comes through a pipe as one.
  @Test func aPipeWithContentIsAWarning() async throws {
    let entry = Self.entry("-", mode: 0o010600, ZipContent(stored: [1]))
    let found = findings(of: SpecialFile.self, in: try await subject(ZipWriter.archive(of: [entry])))
    #expect(found.map(\.message) == ["the entry has content, but is marked as a named pipe"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test(
    arguments: [
      (0o104755, "setuid bit in its permissions, 4755"), (0o102755, "setgid bit in its permissions, 2755"),
      (0o101644, "sticky bit in its permissions, 1644"),
      (0o6755, "setuid and setgid bits in its permissions, 6755"),
      (0o107777, "setuid, setgid and sticky bits in its permissions, 7777"),
    ] as [(UInt32, String)])
  func specialPermissions(_ mode: UInt32, _ what: String) async throws {
    let message = "the entry has the \(what)"
    #expect(try await messages(SpecialPermissions.self, [Self.entry("a", mode: mode)]) == [message])
    #expect(
      try await messages(SpecialPermissions.self, [Self.entry("a", host: 19, attributes: mode << 16)])
        == [message])
    // Folders have such bits from shared drives.
    #expect(
      try await messages(SpecialPermissions.self, [Self.entry("a/", mode: mode & 0o7777 | 0o40000)]) == [])
  }

  /// Windows has attributes of its own in the upper half: pinned and unpinned, say.
  @Test func attributesOfWindowsAreNoPermissions() async throws {
    #expect(
      try await messages(SpecialPermissions.self, [Self.entry("a", host: 0, attributes: 0x0fff_0020)]) == [])
  }

  @Test func foldersWithContent() async throws {
    #expect(
      try await messages(DirectoryWithData.self, [ZipEntry("a/", ZipContent(stored: [1, 2]))]) == [
        "the entry is a folder by its name, but has 2 bytes of content"
      ])
    var content = ZipContent(deflated: [])
    content.stream = [3, 0, 0]
    #expect(
      try await messages(DirectoryWithData.self, [ZipEntry("a/", content)]) == [
        "the entry is a folder by its name, but its nothing takes 3 bytes in the archive"
      ])
    content = ZipContent(stored: [])
    content.stream = [3, 0]
    #expect(try await messages(DirectoryWithData.self, [ZipEntry("a/", content)]).count == 1)
  }

  @Test func theNothingThatJavaWrites() async throws {
    let content = ZipContent(deflated: [])
    #expect(content.stream == [3, 0])
    #expect(
      try await messages(DirectoryWithData.self, [ZipEntry("a/", content), ZipEntry("b/", .empty)]) == [])
    // The same bytes in a file are a file's.
    #expect(try await messages(DirectoryWithData.self, [ZipEntry("a", content)]) == [])
  }

  private static let folderMessage =
    "the entry's attributes say that it is a folder, but its name does not end with \"/\""

  @Test(
    arguments: [
      ("a", 3, 0o040755 << 16 | 0x10), ("a", 3, 0o040755 << 16), ("a", 3, 0x10), ("a", 0, 0x10),
      ("a", 11, 0x30),
      ("a", 14, 0x10), ("a", 19, 0o040755 << 16), ("a", 0, 0o040755 << 16), ("a", 3, 0o100644 << 16 | 0x10),
    ] as [(String, UInt16, UInt32)])
  func foldersWithoutASlash(_ name: String, _ host: UInt16, _ attributes: UInt32) async throws {
    #expect(
      try await messages(DirectorySignals.self, [Self.entry(name, host: host, attributes: attributes)])
        == [Self.folderMessage])
  }

  @Test(
    arguments: [
      (3, 0o100644 << 16, "a file"), (3, 0o120777 << 16, "a symbolic link"), (0, 0o100644 << 16, "a file"),
      (3, 0o100644 << 16 | 0x10, "a file"),
    ] as [(UInt16, UInt32, String)])
  func filesWithASlash(_ host: UInt16, _ attributes: UInt32, _ what: String) async throws {
    #expect(
      try await messages(DirectorySignals.self, [Self.entry("a/", host: host, attributes: attributes)]) == [
        "the entry's name ends with \"/\", as a folder's does, but its attributes say that it is \(what)"
      ])
  }

  /// What ordinary tools write: Info-ZIP, 7-Zip, libarchive, Java, Go, Python under Unix and under Windows, .NET.
  @Test(
    arguments: [
      ("a/", 3, 0o040755 << 16 | 0x10), ("a/", 3, 0o040755 << 16 | 0x8010), ("a/", 3, 0o040755 << 16),
      ("a/", 0, 0), ("a/", 3, 0), ("a/", 0, 0x10), ("a/", 0, 0o040777 << 16 | 0x10), ("a/", 3, 0o755 << 16),
      ("a/", 11, 0x10), ("a/", 0, 0x20),
      ("a", 3, 0o100644 << 16), ("a", 3, 0o100444 << 16 | 1), ("a", 3, 0o100644 << 16 | 0x8020), ("a", 0, 0),
      ("a", 0, 0x20), ("a", 0, 0o100666 << 16), ("a", 3, 0o600 << 16), ("a", 1, 0x10), ("a\\", 0, 0x10),
    ] as [(String, UInt16, UInt32)])
  func ordinarySignals(_ name: String, _ host: UInt16, _ attributes: UInt32) async throws {
    #expect(
      try await messages(DirectorySignals.self, [Self.entry(name, host: host, attributes: attributes)]) == [])
  }
}

import ApplicationDefinition
import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

/// The rules about single entries.
@Suite struct EntryRulesTests {
  private static let names = ["WO_1/metadata.json", "WO_1/meter-1.jpg", "WO_1/meter-2.jpg"]

  /// An archive in which some entries are marked with a compression method or flags, as if they were written so.
  private func archive(
    methods: [Int: UInt16] = [:], flags: [Int: UInt16] = [:]
  ) async throws -> ArchiveSubject {
    let entries = Self.names.enumerated().map { index, name in
      var content = ZipContent(stored: Array("{}".utf8))
      content.method = methods[index] ?? 0
      var entry = ZipEntry(name, content)
      entry.flags = flags[index] ?? 0
      return entry
    }
    return try await subject(ZipWriter.archive(of: entries))
  }

  @Test func ordinaryEntriesAreFine() async throws {
    let archive = try await archive()
    #expect(findings(of: EncryptedEntry.self, in: archive).isEmpty)
    #expect(findings(of: UnsupportedCompression.self, in: archive).isEmpty)
  }

  @Test(arguments: [ZipFlag.encrypted, ZipFlag.encrypted | ZipFlag.strongEncryption])
  func encryptedEntriesAreReportedOneByOne(_ flags: UInt16) async throws {
    // Method 99 stands for AES as WinZip does it: the method proper is in an extra field.
    let archive = try await archive(methods: [2: 99], flags: [0: flags, 2: flags])
    #expect(
      findings(of: EncryptedEntry.self, in: archive).map(\.inArchive) == [
        "WO_1/metadata.json @0 the entry is encrypted, and the site has no password",
        "WO_1/meter-2.jpg @98 the entry is encrypted with AES, and the site has no password",
      ])
    #expect(findings(of: UnsupportedCompression.self, in: archive).isEmpty)
    let document = try #require(try contents(of: archive).first)
    #expect(findings(of: DamagedContent.self, in: document).isEmpty)
  }

  @Test func theMethodOfAESAloneIsEnough() async throws {
    let archive = try await archive(methods: [1: 99])
    #expect(
      findings(of: EncryptedEntry.self, in: archive).map(\.inArchive) == [
        "WO_1/meter-1.jpg @50 the entry is encrypted with AES, and the site has no password"
      ])
    #expect(findings(of: UnsupportedCompression.self, in: archive).isEmpty)
  }

  /// A method that cannot be is another rule's.
  @Test func methodsAbove999AreNotJustRare() async throws {
    let archive = try await archive(methods: [1: 1000])
    #expect(findings(of: UnsupportedCompression.self, in: archive).isEmpty)
  }

  static let methods: [(method: UInt16, name: String)] = [
    (1, "1 (shrunk)"), (9, "9 (Deflate64)"), (12, "12 (bzip2)"), (14, "14 (LZMA)"), (93, "93 (Zstandard)"),
    (999, "999"),
  ]

  @Test(arguments: methods)
  func otherMethodsAreNamed(_ method: UInt16, _ name: String) async throws {
    let found = findings(of: UnsupportedCompression.self, in: try await archive(methods: [1: method]))
    #expect(
      found.map(\.inArchive) == [
        "WO_1/meter-1.jpg @50 the entry is compressed by method \(name), which not every reader knows"
      ])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func aDocumentThatCannotBeReadForItsMethodIsAnError() async throws {
    let archive = try await archive(methods: [0: 14, 1: 14])
    let found = findings(of: UnsupportedCompression.self, in: archive)
    #expect(found.map(\.severity) == [.error, .warning])
    #expect(
      found.first?.message
        == "the document is compressed by method 14 (LZMA), so it cannot be read and is not checked")
    let document = try #require(try contents(of: archive).first)
    #expect(findings(of: DamagedContent.self, in: document).isEmpty)
  }

  /// The methods that the rule takes for readable are those that libzip reads here.
  @Test func aDocumentInBzip2CanBeRead() async throws {
    let archive = try await archive(methods: [0: 12])
    #expect(findings(of: UnsupportedCompression.self, in: archive).map(\.severity) == [.warning])
    let document = try #require(try contents(of: archive).first)
    // The bytes are no bzip2 stream; that they are looked at shows that the method is known.
    #expect(
      findings(of: DamagedContent.self, in: document).map(\.message) == [
        "the document's compressed bytes are damaged and cannot be unpacked"
      ])
  }
}

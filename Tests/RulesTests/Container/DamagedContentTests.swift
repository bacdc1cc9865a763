import ByteSources
import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

@Suite struct DamagedContentTests {
  private static let json = Array(#"{"region": "north"}"#.utf8)

  /// What the rule says of a file whose content was changed before it was written; the record still says what it was.
  private func found(
    _ name: String = "metadata.json", stored: Bool = false, _ bend: (inout ZipContent) -> Void
  ) async throws -> [Finding] {
    var zipped = stored ? ZipContent(stored: Self.json) : ZipContent(deflated: Self.json)
    bend(&zipped)
    return findings(of: DamagedContent.self, in: try await content(ZipEntry("WO_1/" + name, zipped)))
  }

  @Test func soundContentIsFine() async throws {
    #expect(try await found { _ in }.isEmpty)
    #expect(try await found(stored: true) { _ in }.isEmpty)
  }

  @Test func anotherChecksumIsNamed() async throws {
    let found = try await found { $0.crc32 = 0xbeef }
    #expect(
      found.map(\.inArchive) == [
        "WO_1/metadata.json @48 the document's checksum is a242b80b, but the directory notes 0000beef for it"
      ])
    #expect(found.map(\.location.workOrder) == ["WO_1"])
  }

  @Test(arguments: [("metadata.json", "document"), ("meter-1.jpg", "photo"), ("notes.txt", "entry")])
  func entriesAreCalledWhatTheyAre(_ name: String, _ noun: String) async throws {
    let found = try await found(name, stored: true) { $0.crc32 = 1 }
    #expect(
      found.map(\.message) == [
        "the \(noun)'s checksum is a242b80b, but the directory notes 00000001 for it"
      ])
  }

  @Test func bytesThatAreNoDeflateStreamAreNamed() async throws {
    // The block type 3 does not exist (RFC 1951, section 3.2.3).
    let found = try await found { $0.stream[0] = 7 }
    #expect(found.map(\.message) == ["the document's compressed bytes are damaged and cannot be unpacked"])
  }

  @Test func aStreamThatBreaksOffIsNamed() async throws {
    let found = try await found { $0.stream.removeLast(4) }
    #expect(found.map(\.message) == ["the document's compressed bytes break off after 16 bytes of content"])
  }

  @Test func aSizeThatIsTooSmallIsNamed() async throws {
    let found = try await found { $0.size = 10 }
    #expect(
      found.map(\.message) == [
        "the document unpacks to more than 10 bytes, but the directory notes 10 for it"
      ])
  }

  @Test func aSizeThatIsTooLargeIsNamed() async throws {
    let found = try await found { $0.size = 30 }
    #expect(found.map(\.message) == ["the document unpacks to 19 bytes, but the directory notes 30 for it"])
  }

  /// That is another rule's to say, and all that rule says.
  @Test func bytesBehindTheStream() async throws {
    let entry = {
      var content = ZipContent(deflated: Self.json)
      content.stream += [1, 2, 3]
      return ZipEntry("WO_1/metadata.json", content)
    }()
    let subject = try await content(entry)
    #expect(findings(of: DamagedContent.self, in: subject).isEmpty)
    #expect(
      findings(of: BytesAfterStream.self, in: subject).map(\.message) == [
        "3 bytes follow the end of the document's compressed data"
      ])
  }

  /// What other rules or the run's failures say is not said again.
  @Test(arguments: [
    ContentError.Kind.unplaced, .encrypted, .unsupportedMethod(14),
    .source(ByteSourceError(.changed, "the file has changed")),
  ])
  func otherReasonsAreNotRepeated(_ kind: ContentError.Kind) async throws {
    #expect(findings(of: DamagedContent.self, in: try await unreadable(kind)).isEmpty)
  }

  @Test func anyOtherReasonOfLibzipIsReported() async throws {
    let found = findings(
      of: DamagedContent.self, in: try await unreadable(.refused("Zip archive inconsistent")))
    #expect(found.map(\.message) == ["the document cannot be read: Zip archive inconsistent"])
  }

  /// Unless all contents are read, libzip alone tells of damage; it does not say what the checksum is.
  @Test func aChecksumThatIsNotKnown() async throws {
    let problem = ContentProblem.checksumDiffers(declared: 0xbeef, found: nil)
    let found = findings(of: DamagedContent.self, in: try await unreadable(.damaged(problem)))
    #expect(
      found.map(\.message) == ["the document's checksum is not 0000beef, which the directory notes for it"])
  }

  private func unreadable(_ kind: ContentError.Kind) async throws -> ContentSubject {
    let sound = try await content(ZipEntry("WO_1/metadata.json", ZipContent(stored: Self.json)))
    return ContentSubject(
      archive: sound.archive, entry: sound.entry, workOrder: sound.workOrder, role: .document,
      outcome: .unreadable(ContentError(kind)))
  }
}

import ApplicationDefinition
import ByteSources
import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

@Suite struct DamagedContentTests {
  private static let json = #"{"region": "north"}"#

  /// A document whose content was changed before it was written; the record still says what it was.
  private func document(
    deflated: Bool = true, _ bend: (inout ZipContent) -> Void
  ) async throws -> ContentSubject {
    let bytes = Array(Self.json.utf8)
    var zipped = deflated ? ZipContent(deflated: bytes) : ZipContent(stored: bytes)
    bend(&zipped)
    let archive = try await subject(ZipWriter.archive(of: [ZipEntry("WO_1/metadata.json", zipped)]))
    return content(of: try #require(try documents(of: archive).first))
  }

  @Test func soundContentIsFine() async throws {
    #expect(findings(of: DamagedContent.self, in: try await document { _ in }).isEmpty)
  }

  @Test func anotherChecksumIsNamed() async throws {
    let found = findings(of: DamagedContent.self, in: try await document { $0.crc32 = 0xbeef })
    #expect(
      found.map(\.inArchive) == [
        "WO_1/metadata.json @48 the document's checksum is not 0000beef, which the directory notes for it"
      ])
    #expect(found.map(\.location.workOrder) == ["WO_1"])
  }

  @Test func bytesThatAreNoDeflateStreamAreNamed() async throws {
    // The block type 3 does not exist (RFC 1951, section 3.2.3).
    #expect(
      findings(of: DamagedContent.self, in: try await document { $0.stream[0] = 7 }).map(\.message) == [
        "the document's compressed bytes are damaged and cannot be unpacked"
      ])
  }

  @Test func aSizeThatIsTooSmallIsNamed() async throws {
    #expect(
      findings(of: DamagedContent.self, in: try await document { $0.size = 10 }).map(\.message) == [
        "the document unpacks to more than 10 bytes, but the directory notes 10 for it"
      ])
  }

  @Test func aSizeThatIsTooLargeIsNamed() async throws {
    #expect(
      findings(of: DamagedContent.self, in: try await document { $0.size = 30 }).map(\.message) == [
        "the document unpacks to 19 bytes, but the directory notes 30 for it"
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
    #expect(
      findings(of: DamagedContent.self, in: try await unreadable(.refused("Zip archive inconsistent"))).map(
        \.message) == ["the document cannot be read: Zip archive inconsistent"])
  }

  private func unreadable(_ kind: ContentError.Kind) async throws -> ContentSubject {
    let sound = try await document { _ in }
    return ContentSubject(
      archive: sound.archive, entry: sound.entry, workOrder: sound.workOrder, role: .document,
      outcome: .unreadable(ContentError(kind)))
  }
}

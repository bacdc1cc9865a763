import Batch
import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

/// The rules about the archive's records. Each archive is whole but for the damage that the test does to it: entries of four stored
/// bytes, each 50 bytes long with its header, and each with a directory record of 62 bytes.
@Suite struct StructureRulesTests {
  private static let names = ["WO_1/meter-1.jpg", "WO_1/meter-2.jpg"]

  private func damaged(_ damage: RuleExample.Damage...) async throws -> ArchiveSubject {
    let entries = Self.names.map { RuleExample.Entry($0, .bytes([0xff, 0xd8, 0xff, 0xd9])) }
    return try await subject(RuleExample.Archive("batch.zip", entries, damage: damage))
  }

  /// What all rules about structure find in an archive.
  private func allFindings(in archive: ArchiveSubject) -> [String] {
    RuleCatalogue.all.compactMap { $0 as? any StructureRule.Type }
      .flatMap { findings(of: $0, in: archive) }
      .map { "\($0.rule): \($0.inArchive)" }
  }

  @Test func aSoundArchiveIsFine() async throws {
    #expect(allFindings(in: try await damaged()).isEmpty)
  }

  @Test func anEmptyFileIsNoArchive() async throws {
    #expect(allFindings(in: try await subject([])) == ["not-a-zip: the file is empty"])
  }

  static let lookalikes: [(start: [UInt8], phrase: String)] = [
    (Array("Rar!\u{1a}\u{07}".utf8), "; it looks like a RAR archive"),
    ([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], "; it looks like a 7z archive"),
    ([0x1f, 0x8b, 8], "; it looks like a gzip file, perhaps a .tar.gz"),
    ([0xff, 0xd8, 0xff, 0xe0], "; it looks like a JPEG image"),
    ([0, 0, 0, 24] + Array("ftypheic".utf8), "; it looks like a HEIC image, as telephones write it"),
    (Array("%PDF-1.7".utf8), "; it looks like a PDF document"),
    (Array("\n<!DOCTYPE html>".utf8), "; it looks like a web page"),
    (Array("{\"a\": 1}".utf8), "; it looks like a JSON text"),
    ([0, 0, 0, 0], "; it looks like nothing but zero bytes at its beginning"),
    (Array("PK".utf8), ""), ([7], ""), ([0xff], ""),
  ]

  @Test(arguments: lookalikes)
  func anotherKindOfFileIsNamed(_ start: [UInt8], _ phrase: String) async throws {
    #expect(
      allFindings(in: try await subject(start)) == ["not-a-zip: the file is not a zip archive\(phrase)"])
  }

  /// From the end record's first byte lost to all but the first local header's signature.
  @Test(arguments: [22, 21, 1, 100, 240, 242])
  func anArchiveWithoutItsEndIsTruncated(_ lost: Int) async throws {
    // Two entries of 50 bytes, two records of 62, and the end record of 22 make 246 bytes.
    #expect(
      allFindings(in: try await damaged(.cutShort(by: lost))) == [
        "truncated-archive: the file begins as a zip archive, but breaks off before the list of its entries ends"
      ])
  }

  @Test(arguments: [(4, "that the file is"), (6, "that the directory begins on")])
  func aDiskNumberMakesAPart(_ field: Int, _ what: String) async throws {
    #expect(
      allFindings(in: try await damaged(.endRecord(field, with: [1, 0]))) == [
        "split-archive: @224 the end record says \(what) disk 1, counted from 0, of a split archive"
      ])
  }

  @Test func theFirstPartIsKnownByItsMarker() async throws {
    #expect(
      allFindings(in: try await subject(Array("PK\u{7}\u{8}PK\u{3}\u{4}".utf8))) == [
        "split-archive: the file is the first part of an archive that was split"
      ])
  }

  @Test func aDirectoryThatIsElsewhereIsReported() async throws {
    #expect(
      allFindings(in: try await damaged(.endRecord(16, with: [200, 0, 0, 0]))) == [
        "misplaced-directory: @224 the end record places the directory at byte 200, but it lies at byte 100"
      ])
  }

  @Test func aZip64RecordThatIsMissingIsReported() async throws {
    #expect(
      allFindings(in: try await damaged(.endRecord(16, with: [0xff, 0xff, 0xff, 0xff]))) == [
        "damaged-directory: @224 the end record refers to a zip64 end record, but none lies before it"
      ])
  }

  @Test func aRecordWithoutASignatureBreaksTheDirectory() async throws {
    #expect(
      allFindings(in: try await damaged(.directoryRecord(ofFirst: [Self.names[1]], 0, with: [0]))) == [
        "damaged-directory: @162 the directory breaks off after 1 entry: what follows is not a whole record",
        "entry-count-mismatch: @224 the end record counts 2 entries, but the directory holds 1",
      ])
  }

  @Test func aZip64FieldThatIsMissingIsReported() async throws {
    let damage = RuleExample.Damage.directoryRecord(ofFirst: Self.names, 20, with: [0xff, 0xff, 0xff, 0xff])
    #expect(
      allFindings(in: try await damaged(damage)) == [
        "version-needed: WO_1/meter-1.jpg @100 the entry asks for version 1.0 of the format, but uses zip64, which needs "
          + "4.5",
        "zip64-field-mismatch: WO_1/meter-1.jpg @100 a size or offset in the directory's record refers to a zip64 field, "
          + "but there is none that is long enough",
      ])
  }

  @Test func anotherCountIsReported() async throws {
    #expect(
      allFindings(in: try await damaged(.endRecord(8, with: [1, 0, 1, 0]))) == [
        "entry-count-mismatch: @224 the end record counts 1 entry, but the directory holds 2"
      ])
  }

  @Test func aMissingLocalHeaderIsReportedInItsWorkOrder() async throws {
    let archive = try await damaged(.overwritten(at: 0, with: [0]))
    #expect(
      allFindings(in: archive) == [
        "missing-local-header: WO_1/meter-1.jpg @0 the directory says that the entry begins at byte 0, but no local "
          + "header is there"
      ])
    #expect(findings(of: MissingLocalHeader.self, in: archive).map(\.location.workOrder) == ["WO_1"])
  }

  @Test func aLocalHeaderMayDifferInNameAndMethod() async throws {
    let archive = try await damaged(
      .overwritten(at: 58, with: [9, 0]), .overwritten(at: 80, with: Array("w".utf8)))
    let found = findings(of: LocalHeaderMismatch.self, in: archive)
    #expect(
      found.map(\.inArchive) == [
        "WO_1/meter-2.jpg @50 the local header gives method 9 (Deflate64), the directory method 0 (stored)",
        "WO_1/meter-2.jpg @50 the local header names the entry \"wO_1/meter-2.jpg\", the directory "
          + "\"WO_1/meter-2.jpg\"",
      ])
    #expect(found.map(\.subject) == ["method", "name"])
  }

  @Test func dataThatReachesIntoTheDirectoryIsReported() async throws {
    let archive = try await damaged(
      .overwritten(at: 50 + 18, with: [5, 0, 0, 0, 5, 0, 0, 0]),
      .directoryRecord(ofFirst: [Self.names[1]], 20, with: [5, 0, 0, 0, 5, 0, 0, 0]))
    #expect(
      findings(of: DataOutOfBounds.self, in: archive).map(\.inArchive) == [
        "WO_1/meter-2.jpg @96 the entry's data would reach from byte 96 to byte 101, but the directory begins at byte 100"
      ])
  }

  @Test func dataThatReachesIntoTheNextEntryIsReported() async throws {
    let archive = try await damaged(
      .overwritten(at: 18, with: [5, 0, 0, 0, 5, 0, 0, 0]),
      .directoryRecord(ofFirst: Self.names, 20, with: [5, 0, 0, 0, 5, 0, 0, 0]))
    #expect(
      allFindings(in: archive) == [
        "overlapping-entries: WO_1/meter-1.jpg @50 the entry ends at byte 51, but \"WO_1/meter-2.jpg\" begins at byte "
          + "50 already"
      ])
  }

  @Test func twoRecordsOfOneEntryOverlap() async throws {
    let damage = RuleExample.Damage.directoryRecord(ofFirst: [Self.names[1]], 42, with: [0, 0, 0, 0])
    #expect(
      findings(of: OverlappingEntries.self, in: try await damaged(damage)).map(\.inArchive) == [
        "WO_1/meter-2.jpg @0 the entry has the same local header and data as \"WO_1/meter-1.jpg\""
      ])
  }

  /// Entries are found in their work orders among many, around a wrapper and outside of any.
  @Test func entriesAreFoundInTheirWorkOrders() async throws {
    let folders = (0..<20).map { "june/WO_\($0)/" }
    let names = folders.map { $0 + "meter-1.jpg" } + ["__MACOSX/june/._x", "june/.DS_Store"]
    let entries = names.map { RuleExample.Entry($0, .bytes([0xff])) }
    let archive = try await subject(
      RuleExample.Archive("batch.zip", entries).bytes())
    #expect(archive.batch.wrapper == "june/")
    for index in entries.indices {
      let location = archive.location(ofEntry: index, offset: 7)
      #expect(location.workOrder == (index < 20 ? "WO_\(index)" : nil))
      #expect(location.entry?.name == names[index])
      #expect(location.offset == 7)
    }
  }
}

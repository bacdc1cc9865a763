import ApplicationDefinition
import ByteSources
import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

/// The rules about how much an archive holds. Sizes are those that the directory declares; nothing is unpacked.
@Suite struct LimitRulesTests {
  /// An archive of entries whose sizes of content and of data are declared in zip64 fields. Each has 4 bytes of data in the file.
  private func archive(
    _ sizes: [(content: UInt64, data: UInt64)], limits: [Limit: Int]
  ) async throws -> ArchiveSubject {
    let entries = sizes.enumerated().map { index, size in
      var entry = ZipEntry("WO_1/meter-\(index).jpg", ZipContent(stored: [0xff, 0xd8, 0xff, 0xd9]))
      entry.adjustCentralHeader = { header in
        header.size = .max
        header.compressedSize = .max
        header.extra = [1, 0, 16, 0] + Self.littleEndian(size.content) + Self.littleEndian(size.data)
      }
      return entry
    }
    return try await subject(ZipWriter.archive(of: entries), definition: definition(limits))
  }

  private static func littleEndian(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private func definition(_ limits: [Limit: Int]) -> ApplicationDefinition {
    var definition = ApplicationDefinition(name: "demo", version: "1")
    for (limit, value) in limits { definition.limits.set(limit, to: value) }
    return definition
  }

  // MARK: Entries

  @Test(arguments: [(2, 1), (3, 0), (4, 0)])
  func entriesAreCounted(_ limit: Int, _ count: Int) async throws {
    let archive = try await archive([(4, 4), (4, 4), (4, 4)], limits: [.entries: limit])
    #expect(findings(of: TooManyEntries.self, in: archive).count == count)
  }

  @Test func tooManyEntriesAreOneFinding() async throws {
    let archive = try await archive([(4, 4), (4, 4)], limits: [.entries: 1])
    #expect(
      findings(of: TooManyEntries.self, in: archive).map(\.inArchive) == [
        "the archive has 2 entries, more than the 1 that are admitted; its work orders are not checked"
      ])
  }

  // MARK: Sizes

  @Test func sizesUpToTheLimitAreFine() async throws {
    let archive = try await archive([(60, 4), (40, 4)], limits: [.entryBytes: 60, .totalBytes: 100])
    #expect(findings(of: OversizedContent.self, in: archive).isEmpty)
  }

  @Test func entriesAndTheirSumAreBounded() async throws {
    let archive = try await archive([(61, 4), (2, 4), (62, 4)], limits: [.entryBytes: 60, .totalBytes: 124])
    let found = findings(of: OversizedContent.self, in: archive)
    #expect(
      found.map(\.message) == [
        "the entries have 125 bytes of content together, more than the 124 that are admitted (total_bytes)",
        "the entry has 61 bytes of content, more than the 60 that are admitted (entry_bytes)",
        "the entry has 62 bytes of content, more than the 60 that are admitted (entry_bytes)",
      ])
    #expect(
      found.map(\.location.entry?.name) == [nil, "WO_1/meter-0.jpg", "WO_1/meter-2.jpg"])
    #expect(found.map(\.location.workOrder) == [nil, "WO_1", "WO_1"])
  }

  /// Sizes that add up to more than 64 bits hold.
  @Test func aSumBeyondAllBounds() async throws {
    let archive = try await archive(
      [(.max, 4), (.max, 4), (10, 4)], limits: [.entryBytes: 999_999_999_999_999])
    #expect(
      findings(of: OversizedContent.self, in: archive).map(\.message) == [
        "the entries have 18446744073709551615 bytes of content together, more than the 1099511627776 that are admitted (total_bytes)",
        "the entry has 18446744073709551615 bytes of content, more than the 999999999999999 that are admitted (entry_bytes)",
        "the entry has 18446744073709551615 bytes of content, more than the 999999999999999 that are admitted (entry_bytes)",
      ])
    #expect(
      findings(of: CompressionBomb.self, in: archive).map(\.message).first
        == "the entries unpack from 12 bytes together to 18446744073709551615, over 1537228672809129301 times as much; at most 100 times is admitted"
    )
  }

  // MARK: Ratio

  @Test func aRatioUpToTheLimitIsFine() async throws {
    let archive = try await archive([(40, 4), (40, 4)], limits: [.ratio: 10, .ratioFloorBytes: 0])
    #expect(findings(of: CompressionBomb.self, in: archive).isEmpty)
  }

  @Test func entryAndArchiveAreComparedWithTheirData() async throws {
    let archive = try await archive([(41, 4), (40, 4)], limits: [.ratio: 10, .ratioFloorBytes: 0])
    #expect(
      findings(of: CompressionBomb.self, in: archive).map(\.inArchive) == [
        "the entries unpack from 8 bytes together to 81, over 10 times as much; at most 10 times is admitted",
        "WO_1/meter-0.jpg @0 the entry unpacks from 4 bytes to 41, over 10 times as much; at most 10 times is admitted",
      ])
  }

  /// Little content may have any ratio, an entry's as well as an archive's.
  @Test(arguments: [(99, 2), (100, 1), (199, 1), (200, 0)])
  func belowTheFloorNothingCounts(_ floor: Int, _ count: Int) async throws {
    // One entry of 100 bytes, 200 bytes together.
    let archive = try await archive(
      [(100, 4), (50, 4), (50, 4)], limits: [.ratio: 10, .ratioFloorBytes: floor])
    #expect(findings(of: CompressionBomb.self, in: archive).count == count)
  }

  @Test func contentOfNoDataIsBeyondAnyRatio() async throws {
    let archive = try await archive([(100, 0)], limits: [.ratio: 999_999, .ratioFloorBytes: 0])
    #expect(
      findings(of: CompressionBomb.self, in: archive).map(\.message) == [
        "the entries unpack from 0 bytes together to 100; at most 999999 times is admitted",
        "the entry unpacks from 0 bytes to 100; at most 999999 times is admitted",
      ])
  }

  /// Entries that share their data claim more of it than the file has; the file's size is what counts.
  @Test func sharedDataIsNotCountedTwice() async throws {
    let size: UInt64 = 1_000_000
    let archive = try await archive(
      [(size, size), (size, size), (size, size)], limits: [.ratio: 10, .ratioFloorBytes: 0])
    let file = archive.archive.source.size
    #expect(
      findings(of: CompressionBomb.self, in: archive).map(\.message) == [
        "the entries unpack from \(file) bytes together to 3000000, over \(3_000_000 / file) times as much; at most 10 times is admitted"
      ])
  }

  // MARK: Names

  private func longNames(_ names: String..., limit: Int = Limit.nameBytes.standard) async throws -> [String] {
    let archive = try await subject(
      RuleExample.Archive("batch.zip", names.map { .image($0) }), definition: definition([.nameBytes: limit]))
    return findings(of: NameTooLong.self, in: archive).map(\.message)
  }

  @Test(arguments: [(255, 0), (256, 1)])
  func partsAreBoundedByWhatFileSystemsTake(_ length: Int, _ count: Int) async throws {
    let part = String(repeating: "x", count: length)
    let found = try await longNames("\(part)/meter-1.jpg", "WO_1/\(part.dropLast(4)).jpg")
    #expect(
      found
        == Array(
          repeating:
            "a file or folder in the entry's name has 256 bytes, more than the 255 that file systems take",
          count: 2 * count))
  }

  @Test func wholeNamesAreBoundedByTheLimit() async throws {
    let found = try await longNames("WO_1/meter-1.jpg", "WO_1/meter-10.jpg", limit: 16)
    #expect(found == ["the entry's name has 17 bytes, more than the 16 that are admitted"])
  }

  /// The longest name that a zip file can hold, in one part.
  @Test func aNameThatIsTooLongInBothWaysIsOneFinding() async throws {
    let found = try await longNames("WO_1/" + String(repeating: "x", count: 65_530))
    #expect(
      found == [
        "the entry's name has 65535 bytes, more than the 4096 that are admitted, and a file or folder in it has 65530 bytes, more than the 255 that file systems take"
      ])
  }

  /// Bytes count, not characters.
  @Test func lettersOfSeveralBytes() async throws {
    #expect(try await longNames("WO_1/" + String(repeating: "é", count: 127) + ".jpg").count == 1)
    #expect(try await longNames("WO_1/" + String(repeating: "é", count: 125) + ".jpg").isEmpty)
  }
}

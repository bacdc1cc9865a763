import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

/// Habits of the tool that wrote an archive are reported once, with the exact number of entries.
@Suite struct ReportedOnceTests {
  private func entry(_ number: Int, _ bend: (inout ZipEntry) -> Void) -> ZipEntry {
    var entry = ZipEntry("WO_1/meter-\(number).jpg", ZipContent(stored: [0xff, 0xd8, 0xff, 0xd9]))
    bend(&entry)
    return entry
  }

  @Test(arguments: [
    (1, ""), (2, "; likewise for 1 more entry"), (1000, "; likewise for 999 more entries"),
  ])
  func entriesAreCounted(_ count: Int, _ rest: String) async throws {
    let entries = (0..<count).map { entry($0) { $0.flags = 1 << 7 } }
    let archive = try await subject(ZipWriter.archive(of: entries))
    let found = findings(of: ReservedFlags.self, in: archive)
    #expect(found.map(\.message) == ["bit 7 is set in the flags, but has no meaning\(rest)"])
    #expect(found.map(\.location.entry?.name) == ["WO_1/meter-0.jpg"])
  }

  @Test func subjectsAreApart() async throws {
    let later = DOSTime(date: 0x5ccf, time: 0x43c6)
    let entries = (0..<4).map { number in
      entry(number) {
        $0.adjustLocalHeader = { if number == 1 { $0.versionNeeded = 20 } else { $0.modified = later } }
      }
    }
    let archive = try await subject(ZipWriter.archive(of: entries))
    #expect(
      findings(of: LocalHeaderDrift.self, in: archive).map(\.inArchive) == [
        "WO_1/meter-0.jpg @0 the local header gives 2026-06-15 08:30:12, the directory 1980-01-01 00:00:00; likewise for 2 "
          + "more entries",
        "WO_1/meter-1.jpg @50 the local header asks for version 2.0 of the format, the directory for version 1.0 of the "
          + "format",
      ])
  }

  @Test func gapsAreCountedAsPlaces() async throws {
    var writer = ZipWriter(to: MemorySink())
    for number in 0..<3 {
      writer.add(entry(number) { _ in })
      writer.write(raw: [UInt8](repeating: 0, count: 14))
    }
    let archive = try await subject(writer.finish().bytes)
    #expect(
      findings(of: PaddingBytes.self, in: archive).map(\.inArchive) == [
        "@50 14 zero bytes lie between two records; likewise in 2 more places"
      ])
  }
}

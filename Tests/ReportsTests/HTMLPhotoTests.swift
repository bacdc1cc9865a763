import ApplicationDefinition
import ByteSources
import ExampleArchives
import Findings
import Foundation
import Linting
import Outputs
import Reports
import TestSupport
import Testing

/// The photos on the page for dispatchers: small, at their place, and no more than a page can hold.
@Suite struct HTMLPhotoTests {
  /// The page about an archive in memory.
  private static func page(
    of entries: [ZipEntry], showsPhotos: Bool = true, tasks: Int = 2, limits: [Limit: Int] = [:]
  ) async throws -> String {
    var definition = ApplicationDefinition(name: "demo", version: "1")
    definition.taskGroups = [TaskGroup(name: "meter", position: SourcePosition(line: 1, column: 1))]
    var configuration = Linter.Configuration(
      definition: definition, today: try #require(CalendarDate("2026-06-15")), tasks: tasks)
    for (limit, value) in limits { configuration.limits.set(limit, to: value) }
    let linter = Linter(configuration)
    let output = MemoryOutput()
    var writer: any ReportWriter = HTMLReport(to: output, showsPhotos: showsPhotos, tasks: tasks)
    try await linter.lint(
      [Linter.Input(path: "batch.zip", source: MemoryByteSource(ZipWriter.archive(of: entries)))],
      header: linter.header(toolVersion: "test", application: nil), into: &writer)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private static let meter = SampleImage(.meter, seed: 1, width: 320, height: 240)

  /// What the page shows in each tile of the strips: the size of a photo, or the words in its place; nil if there is neither.
  private static func tiles(_ page: String) -> [String?] {
    page.components(separatedBy: "<li><").dropFirst().compactMap { part -> String?? in
      let tile = part.prefix(while: { $0 != "\n" })
      if tile.hasPrefix("span class=\"position\"") { return .some(nil) }
      if tile.hasPrefix("img ") {
        let size = tile.matches(of: /(width|height)="(\d+)"/).map { String($0.2) }
        return size.joined(separator: "x")
      }
      return tile.firstMatch(of: /^span class="no-photo">([^<]*)</).map { String($0.1) }
    }
  }

  @Test func photosStandAtTheirPlace() async throws {
    let cut = Array(Self.meter.jpeg().prefix(2_000))
    let entries = [
      ZipEntry("W/meter-2.jpg", ZipContent(stored: SampleImage.tiny(seed: 2).jpeg())),
      ZipEntry("W/meter-1.jpg", ZipContent(deflated: Self.meter.jpeg())),
      ZipEntry("W/meter-3.png", ZipContent(stored: Self.meter.png())),
      ZipEntry("W/meter-4.jpg", ZipContent(stored: cut)),
      ZipEntry("W/meter-5.jpg", ZipContent(stored: Array(Self.meter.jpeg().prefix(30)))),
      ZipEntry("W/meter-6.jpg", ZipContent(stored: Array("no photo".utf8))),
    ]
    let page = try await Self.page(of: entries)
    #expect(
      Self.tiles(page) == [
        "128x96", "16x16", "128x96", "128x96", "No preview: cannot be decoded",
        "No preview: neither JPEG nor PNG",
      ])
    // Photos look at nothing but the page itself, and are not read out beside their names.
    #expect(
      page.matches(
        of: /<img alt="" width="\d+" height="\d+" src="data:image\/jpeg;base64,[A-Za-z0-9+\/]+=*">/
      ).count == 4)
    #expect(page.contains("img-src data:;"))
    #expect(!page.contains("There is no room for all photos"))
  }

  @Test func withoutThemThePageHasNone() async throws {
    let entries = [ZipEntry("W/meter-1.jpg", ZipContent(stored: Self.meter.jpeg()))]
    let page = try await Self.page(of: entries, showsPhotos: false)
    #expect(Self.tiles(page) == [nil])
  }

  @Test func whatIsBeyondALimitIsNotRead() async throws {
    let entries = [
      ZipEntry("W/meter-1.jpg", ZipContent(stored: Self.meter.jpeg())),
      ZipEntry("W/meter-2.jpg", ZipContent(stored: SampleImage.tiny(seed: 2).jpeg())),
    ]
    let page = try await Self.page(of: entries, limits: [.entryBytes: 1_000])
    #expect(Self.tiles(page) == ["No preview: cannot be read", "16x16"])
    #expect(try await Self.tiles(Self.page(of: entries, limits: [.totalBytes: 1_000])) == [nil, nil])
  }

  /// Half of the room is kept for work orders with findings, and the page says that it is full.
  @Test func pageIsFullInTheEnd() async throws {
    let sound = SampleImage.tiny(seed: 1).jpeg()
    /// No two with the same bytes: each has its number in a comment.
    func photo(_ number: Int) -> ZipContent {
      ZipContent(
        stored: sound[..<2] + [0xff, 0xfe, 0, 4, UInt8(number >> 8), UInt8(number & 0xff)] + sound[2...])
    }
    let clean = (0..<1_200).map { ZipEntry("A/meter-\($0).jpg", photo($0)) }
    let faulty = (0..<100).map { ZipEntry("B/metre-\($0).jpg", photo(2_000 + $0)) }
    let page = try await Self.page(of: clean + faulty)
    let tiles = Self.tiles(page)
    #expect(tiles.count == 1_300)
    #expect(tiles.prefix(100).allSatisfy { $0 == "16x16" })
    let shown = tiles.count { $0 != nil }
    // They are made by the dozen.
    #expect((1_000..<1_040).contains(shown))
    #expect(page.contains("There is no room for all photos; those of work orders with findings come first."))
  }

  @Test func pageDoesNotDependOnTheTasks() async throws {
    let entries = (0..<40).map {
      ZipEntry("W\($0 % 3)/meter-\($0).jpg", ZipContent(stored: SampleImage.tiny(seed: UInt8($0)).jpeg()))
    }
    let one = try await Self.page(of: entries, tasks: 1)
    #expect(try await Self.page(of: entries, tasks: 4) == one)
    #expect(Self.tiles(one).count { $0 == "16x16" } == 40)
  }
}

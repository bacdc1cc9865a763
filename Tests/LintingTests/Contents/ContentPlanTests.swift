import ApplicationDefinition
import Batch
import ByteSources
import ExampleArchives
import Rules
import Testing
import ZipArchive

@testable import Linting

/// Which contents are read, in which order and in which parts.
@Suite struct ContentPlanTests {
  private func subject(_ entries: [ZipEntry], limits: Limits = Limits()) async throws -> ArchiveSubject {
    try await subject(ZipWriter.archive(of: entries), limits: limits)
  }

  private func subject(_ bytes: [UInt8], limits: Limits = Limits()) async throws -> ArchiveSubject {
    var definition = ApplicationDefinition(name: "", version: "")
    definition.limits = limits
    let archive = try await ZipArchive.audit(MemoryByteSource(bytes))
    let batch = Batch(entries: archive.entries, taskGroups: [], formats: definition.images.formats)
    return ArchiveSubject(path: "batch.zip", archive: archive, batch: batch, definition: definition)
  }

  private func limits(_ values: [Limit: Int]) -> Limits {
    var limits = Limits()
    for (limit, value) in values { limits.set(limit, to: value) }
    return limits
  }

  private func parts(_ plan: ContentPlan) -> [[Int]] {
    (0..<plan.partCount).map { Array(plan.entries(ofPart: $0)) }
  }

  private static let photo = ZipContent(stored: SampleImage.tiny(seed: 1).jpeg())

  /// Entries without content are left out, and each of the others has its place.
  @Test func everyEntryWithContentIsRead() async throws {
    let subject = try await subject([
      .directory("A/"), ZipEntry("A/meter-1.jpg", Self.photo), ZipEntry("A/empty.jpg", .empty),
      ZipEntry("A/metadata.json", ZipContent(deflated: Array("{}".utf8))),
      ZipEntry("B/notes.txt", Self.photo), ZipEntry("stray.txt", Self.photo),
    ])
    let plan = try #require(ContentPlan(subject))
    #expect(parts(plan) == [[1, 3, 4, 5]])
    let places = [1, 3, 4, 5].map { plan.place(of: $0) }
    #expect(places.map(\.role) == [.image, .document, .other, .other])
    #expect(places.map(\.workOrder) == [0, 0, 1, nil])
  }

  @Test func anEmptyArchive() async throws {
    #expect(parts(try #require(ContentPlan(try await subject([ZipEntry]())))) == [[]])
  }

  /// The order is that of the data in the file, whatever the directory's is.
  @Test func dataIsReadFrontToBack() async throws {
    var writer = ZipWriter(to: MemorySink())
    var entries = (0..<5).map { ZipEntry("W/meter-\($0).jpg", Self.photo) }
    for index in entries.indices { entries[index].isListed = false }
    var headers: [CentralHeader] = []
    for entry in entries {
      headers.append(entry.centralHeader(localHeaderOffset: writer.offset))
      writer.add(entry)
    }
    for header in headers.reversed() { writer.list(header) }
    let plan = try #require(ContentPlan(try await subject(writer.finish().bytes)))
    #expect(parts(plan) == [[4, 3, 2, 1, 0]])
  }

  /// Parts have about 8 MiB each, content and data together: one large entry is a part, and so are many small ones.
  @Test func partsAreOfAboutTheSameSize() async throws {
    let large = ZipContent(stored: [UInt8](repeating: 7, count: 5 << 20))
    let small = ZipContent(stored: [UInt8](repeating: 7, count: 1 << 20))
    let entries =
      [ZipEntry("W/a.jpg", large), ZipEntry("W/b.jpg", large)]
      + (0..<9).map { ZipEntry("W/c-\($0).jpg", small) }
    let plan = try #require(ContentPlan(try await subject(entries)))
    #expect(parts(plan) == [[0], [1], [2, 3, 4, 5], [6, 7, 8, 9], [10]])
  }

  @Test func limitsOfOneEntry() async throws {
    var packed = ZipContent(deflated: [UInt8](repeating: 0, count: 100_000))
    let subject = try await subject(
      [
        ZipEntry("W/a.jpg", ZipContent(stored: [UInt8](repeating: 7, count: 2000))),
        ZipEntry("W/b.jpg", ZipContent(stored: [UInt8](repeating: 7, count: 2001))),
      ], limits: limits([.entryBytes: 2000]))
    let plan = try #require(ContentPlan(subject))
    #expect((0..<2).map { plan.admits(subject.entries[$0]) } == [true, false])

    // So many times its data that it is a bomb, if it is large enough to be one.
    packed.size = UInt64(packed.stream.count) * 50
    var more = packed
    more.size += 1
    let bombs = try await self.subject(
      [ZipEntry("W/a.jpg", packed), ZipEntry("W/b.jpg", more)],
      limits: limits([.ratio: 50, .ratioFloorBytes: 1000]))
    let ratios = try #require(ContentPlan(bombs))
    #expect((0..<2).map { ratios.admits(bombs.entries[$0]) } == [true, false])
    let small = try await self.subject(
      [ZipEntry("W/b.jpg", more)], limits: limits([.ratio: 50, .ratioFloorBytes: 1_000_000]))
    #expect(try #require(ContentPlan(small)).admits(small.entries[0]))
  }

  @Test func tooMuchInAllIsNotRead() async throws {
    let entries = (0..<3).map { ZipEntry("W/meter-\($0).jpg", Self.photo) }
    let total = 3 * Int(Self.photo.size)
    #expect(ContentPlan(try await subject(entries, limits: limits([.totalBytes: total]))) != nil)
    #expect(ContentPlan(try await subject(entries, limits: limits([.totalBytes: total - 1]))) == nil)
  }

  /// Sizes of which the sum is beyond 64 bits.
  @Test func sumsDoNotOverflow() async throws {
    let entries = (0..<3).map { number in
      var content = Self.photo
      content.size = .max - 1
      return ZipEntry("W/meter-\(number).jpg", content)
    }
    #expect(ContentPlan(try await subject(entries)) == nil)
  }

  /// Archives whose entries share data are refused without a look at it.
  @Test(arguments: HostileArchive.all.filter { $0.lines.contains("bomb-overlap") })
  func sharedDataIsNotRead(_ bomb: HostileArchive) async throws {
    let bytes = bomb.bytes()
    #expect(ContentPlan(try await subject(bytes)) == nil)

    func readCount(readsContents: Bool) async throws -> UInt64 {
      let source = CountingSource(bytes)
      let report = try await CollectedReport.linting(
        [Linter.Input(path: "batch.zip", source: source)], tasks: 1, readsContents: readsContents)
      #expect(report.archives.map(\.verdict) == [.invalid])
      #expect(report.archives.map(\.status) == [readsContents ? .partial : .complete])
      return source.readCount
    }
    #expect(try await readCount(readsContents: true) == readCount(readsContents: false))
  }
}

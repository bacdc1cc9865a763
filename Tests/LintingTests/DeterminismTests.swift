import ExampleArchives
import Findings
import Linting
import TestSupport
import Testing

/// The same archives give the same report, however the work is divided and however the entries lie.
@Suite struct DeterminismTests {
  private func outlines(
    _ archives: [(name: String, bytes: [UInt8])], tasks: Int = 2, readsContents: Bool = false
  ) async throws -> (archives: [ArchiveOutline], totals: Totals, result: RunResult) {
    let report = try await CollectedReport.linting(
      archives, definition: RandomArchive.definition, tasks: tasks, readsContents: readsContents)
    return (report.archives.map { ArchiveOutline($0) }, report.summary.totals, report.summary.result)
  }

  @Test(arguments: [false, true])
  func anyNumberOfTasksGivesTheSameReport(_ readsContents: Bool) async throws {
    let archives = (0..<300).map { number in
      let archive = RandomArchive(number: number, mistakes: Mistake.all, ruins: Mistake.ruins)
      return (name: archive.name, bytes: archive.bytes())
    }
    let one = try await outlines(archives, tasks: 1, readsContents: readsContents)
    #expect(one.totals.findings > 300)
    for tasks in [2, 8] {
      let several = try await outlines(archives, tasks: tasks, readsContents: readsContents)
      #expect(several.archives == one.archives)
      #expect(several.totals == one.totals)
      #expect(several.result == one.result)
    }
  }

  /// One archive of so many work orders that several tasks share its entries, its work orders and its documents.
  @Test func aLargeArchiveIsDividedWithoutATrace() async throws {
    let parts = (0..<600).map { RandomArchive(number: $0, mistakes: Mistake.all, ruins: []) }
    let entries = parts.flatMap { $0.workOrders.flatMap { $0.zipEntries() } }
    #expect(entries.count > 2 * 4096)
    let archive = (name: "large.zip", bytes: ZipWriter.archive(of: entries))
    let one = try await outlines([archive], tasks: 1)
    #expect(one.totals.findings > 600)
    for tasks in [2, 8] { #expect(try await outlines([archive], tasks: tasks).archives == one.archives) }
  }

  /// Contents of so many bytes that several tasks share them: photos that begin anywhere in a task's pieces, some of them broken off.
  @Test func contentsAreDividedWithoutATrace() async throws {
    let photo = SampleImage(.cabinet, seed: 4, width: 64, height: 48)
    var random = SplitMix64(seed: 8)
    let entries = (0..<400).map { number -> ZipEntry in
      let whole = number % 3 == 0 ? photo.png() : photo.jpeg()
      let padding = [UInt8](repeating: 0, count: Int.random(in: 0..<200_000, using: &random))
      let bytes = number % 10 == 0 ? Array(whole.dropLast(20)) : whole + padding
      let content = number % 4 == 1 ? ZipContent(deflated: bytes) : ZipContent(stored: bytes)
      return ZipEntry("WO_\(number / 8)/meter-\(number).\(number % 3 == 0 ? "png" : "jpg")", content)
    }
    let archive = (name: "large.zip", bytes: ZipWriter.archive(of: entries))
    #expect(archive.bytes.count > 3 * 8 << 20)
    let one = try await outlines([archive], tasks: 1, readsContents: true)
    let damaged = one.archives[0].findings.filter { $0.rule == "image-damaged" }
    #expect(damaged.count == 40)
    for tasks in [2, 8] {
      #expect(try await outlines([archive], tasks: tasks, readsContents: true).archives == one.archives)
    }
  }

  /// Mistakes of the container are left out: they are about where entries lie.
  @Test func theOrderOfEntriesDoesNotMatter() async throws {
    let archives = (0..<300).map { RandomArchive(number: $0, mistakes: Mistake.ofPeople, ruins: []) }
    let first = try await outlines(archives.map { ($0.name, $0.shuffled(seed: 1).bytes()) })
    let second = try await outlines(archives.map { ($0.name, $0.shuffled(seed: 2).bytes()) })
    #expect(first.archives != second.archives)
    #expect(first.archives.map(\.withoutPlaces) == second.archives.map(\.withoutPlaces))
    #expect(first.totals == second.totals)
  }
}

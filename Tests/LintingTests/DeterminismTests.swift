import ExampleArchives
import Findings
import Linting
import TestSupport
import Testing

/// The same archives give the same report, however the work is divided and however the entries lie.
@Suite struct DeterminismTests {
  private func outlines(
    _ archives: [(name: String, bytes: [UInt8])], tasks: Int = 2
  ) async throws -> (archives: [ArchiveOutline], totals: Totals, result: RunResult) {
    let report = try await CollectedReport.linting(
      archives, definition: RandomArchive.definition, tasks: tasks)
    return (report.archives.map { ArchiveOutline($0) }, report.summary.totals, report.summary.result)
  }

  @Test func anyNumberOfTasksGivesTheSameReport() async throws {
    let archives = (0..<300).map { number in
      let archive = RandomArchive(number: number, mistakes: Mistake.all, ruins: Mistake.ruins)
      return (name: archive.name, bytes: archive.bytes())
    }
    let one = try await outlines(archives, tasks: 1)
    #expect(one.totals.findings > 300)
    for tasks in [2, 8] {
      let several = try await outlines(archives, tasks: tasks)
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

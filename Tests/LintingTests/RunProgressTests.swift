import ApplicationDefinition
import ByteSources
import Linting
import Testing

/// What a run counts while it goes on.
@Suite struct RunProgressTests {
  @Test(arguments: [false, true], [1, 3])
  func endsWithEverythingDone(_ readsContents: Bool, _ tasks: Int) async throws {
    let archives = (0..<40).map {
      RandomArchive(number: $0, mistakes: Mistake.ofPeople, ruins: Mistake.ruins)
    }
    let files = archives.map { ($0.name, $0.bytes()) }
    let missing = Linter.Input(path: "/nowhere/missing.zip")
    let inputs = files.map { Linter.Input(path: $0.0, source: MemoryByteSource($0.1)) } + [missing]
    let linter = Linter(
      Linter.Configuration(
        definition: nil, readsContents: readsContents, today: try #require(CalendarDate("2026-06-15")),
        tasks: tasks))
    let progress = RunProgress()
    #expect(
      progress.snapshot
        == RunProgress.Snapshot(archiveCount: 0, archives: 0, entries: 0, totalBytes: 0, bytes: 0))
    var writer: any ReportWriter = Watcher(progress)
    let header = linter.header(toolVersion: "test", application: nil)
    try await linter.lint(inputs, header: header, progress: progress, into: &writer)

    let end = progress.snapshot
    #expect(end.archiveCount == 41)
    #expect(end.archives == 41)
    #expect(end.totalBytes == UInt64(files.reduce(0) { $0 + $1.1.count }))
    #expect(end.bytes == end.totalBytes)
    #expect(end.entries > 400)
  }

  /// Looks at every archive whether progress goes on, and never beyond the end.
  private final class Watcher: ReportWriter {
    private let progress: RunProgress
    private var last: RunProgress.Snapshot
    private var added = 0

    init(_ progress: RunProgress) {
      self.progress = progress
      last = progress.snapshot
    }

    func begin(_ header: RunHeader) { #expect(progress.snapshot.archiveCount == 41) }

    func add(_ archive: ArchiveReport) {
      let now = progress.snapshot
      added += 1
      #expect(now.archives >= added)
      #expect(now.bytes >= last.bytes && now.bytes <= now.totalBytes)
      last = now
    }

    func end(_ summary: RunSummary) {}
  }
}

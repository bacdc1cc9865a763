import ApplicationDefinition
import ByteSources
import ExampleArchives
import Testing

@testable import Linting

/// What a run takes. How long anything takes is up to the machine; what is measured and counted is not.
@Suite struct RunTimerTests {
  /// Archives with 2 entries each, of which one is a document.
  private static let archives = (0..<20).map { number in
    (name: "\(number).zip", bytes: SmallBatch.archive("{\"work_type\": \"\(number)\"}"))
  }

  private static func inputs(_ archives: some Sequence<(name: String, bytes: [UInt8])>) -> [Linter.Input] {
    archives.map { Linter.Input(path: $0.name, source: MemoryByteSource($0.bytes)) }
  }

  private static func linter(readsContents: Bool = false, limits: Limits = Limits(), tasks: Int) throws
    -> Linter
  {
    Linter(
      Linter.Configuration(
        definition: nil, limits: limits, readsContents: readsContents,
        today: try #require(CalendarDate("2026-06-15")), tasks: tasks))
  }

  @Test(arguments: [false, true], [1, 3])
  func everyPhaseIsMeasured(_ readsContents: Bool, _ tasks: Int) async throws {
    let inputs = Self.inputs(Self.archives) + [Linter.Input(path: "/nowhere/missing.zip")]
    let linter = try Self.linter(readsContents: readsContents, tasks: tasks)
    let timer = RunTimer()
    let timed = try await CollectedReport.linting(inputs, with: linter, timer: timer)
    let timings = timer.timings

    // What goes before the engine is measured by the command.
    var expected = Set(RunPhase.allCases).subtracting([.definition, .search])
    // libzip is asked about archives as plain as these for their contents' sake only.
    if !readsContents { expected.subtract([.secondOpinion, .contents]) }
    #expect(Set(timings.phases.keys) == expected)
    #expect(timings.phases.values.allSatisfy { $0 > .zero })
    #expect(timings.elapsed > .zero)
    #expect(timings.peakMemory > 1 << 20)
    #expect(timings.tasks == tasks)
    #expect(timings.archives == 21)
    #expect(timings.entries == 40)
    #expect(timings.documents == 20)
    #expect(timings.bytes == UInt64(Self.archives.reduce(0) { $0 + $1.bytes.count }))

    let plain = try await CollectedReport.linting(inputs, with: linter)
    #expect(timed.archives.map { ArchiveOutline($0) } == plain.archives.map { ArchiveOutline($0) })
    #expect(timed.summary.totals == plain.summary.totals)
  }

  /// One task does one thing after the other: whatever were counted twice would make the phases longer than the run.
  @Test(arguments: [false, true]) func nothingIsCountedTwice(_ readsContents: Bool) async throws {
    let parts = (0..<200).map { RandomArchive(number: $0, mistakes: Mistake.all, ruins: []) }
    let bytes = ZipWriter.archive(of: parts.flatMap { $0.workOrders.flatMap { $0.zipEntries() } })
    let timer = RunTimer()
    _ = try await CollectedReport.linting(
      Self.inputs([("large.zip", bytes)]), with: Self.linter(readsContents: readsContents, tasks: 1),
      timer: timer)
    let timings = timer.timings
    #expect(timings.allPhases <= timings.elapsed)
    // And nearly nothing is left out; that it is far more than half leaves room for a busy machine.
    #expect(timings.allPhases > timings.elapsed / 2)
  }

  /// What cannot be checked is counted as far as it was seen.
  @Test func entriesBeyondTheLimitAreCounted() async throws {
    var limits = Limits()
    limits.set(.entries, to: 1)
    let timer = RunTimer()
    _ = try await CollectedReport.linting(
      Self.inputs(Self.archives.prefix(1) + [("ruin.zip", [1, 2, 3])]),
      with: Self.linter(limits: limits, tasks: 1), timer: timer)
    let timings = timer.timings
    #expect(timings.archives == 2)
    #expect(timings.entries == 2)
    #expect(timings.documents == 0)
    #expect(timings.bytes == UInt64(Self.archives[0].bytes.count + 3))
    #expect(timings.phases[.documents] == nil)
    #expect(timings.phases[.archiveRules] != nil)
  }

  @Test func aFailureIsMeasuredToo() async {
    struct Mistake: Error {}
    let timer: RunTimer? = RunTimer()
    #expect(throws: Mistake.self) { try timer.measuring(.search) { () throws in throw Mistake() } }
    await #expect(throws: Mistake.self) {
      try await timer.measuring(.names) { () async throws in throw Mistake() }
    }
    await #expect(throws: Mistake.self) {
      try await timer.dividing { shares in try shares.measuring(.images) { () throws in throw Mistake() } }
    }
    #expect(timer.map { Set($0.timings.phases.keys) } == [.search, .names, .images])
  }

  /// Whoever does not ask is not measured, and gets what the work gives.
  @Test func withoutATimerTheWorkIsDone() async {
    let timer: RunTimer? = nil
    #expect(timer.measuring(.search) { 1 } == 1)
    #expect(await timer.measuring(.names) { () async in 1 } == 1)
    #expect(await timer.dividing { $0 == nil ? 2 : 3 } == 2)
  }

  @Test func thePeakOfMemoryIsFound() {
    #expect(
      ProcessUsage.peakMemory(
        inStatus: "Name:\tbatchlint\nVmPeak:\t 9000 kB\nVmHWM:\t  37268 kB\nVmRSS:\t 1 kB\n")
        == 37268 << 10)
    for status in ["", "VmHWM:", "VmHWM:\t 1 MB", "VmHWM:\t -\tkB", "Name:\tVmHWM: 1 kB"] {
      #expect(ProcessUsage.peakMemory(inStatus: status) == nil, "\(status)")
    }
  }

  @Test func timeIsDividedAsTheTasksSpendIt() {
    var timings = RunTimings(phases: [.images: .seconds(1)])
    timings.add(
      .seconds(8),
      dividedLike: RunTimings(phases: [.images: .milliseconds(300), .documents: .milliseconds(100)]))
    #expect(timings.phases == [.images: .seconds(7), .documents: .seconds(2)])
    timings.add(.seconds(5), dividedLike: RunTimings())
    #expect(timings.allPhases == .seconds(9))
  }

  @Test func ratios() {
    let timings = RunTimings(
      phases: [.names: .seconds(1), .images: .seconds(3)], elapsed: .milliseconds(2500),
      processorTime: .seconds(4), entries: 1000, bytes: 50_000)
    #expect(timings.share(of: .images) == 0.75)
    #expect(timings.share(of: .contents) == 0)
    #expect(timings.processors == 1.6)
    #expect(timings.entriesPerSecond == 400)
    #expect(timings.bytesPerSecond == 20_000)
    let nothing = RunTimings(phases: [.names: .zero], processorTime: .seconds(1), entries: 1, bytes: 1)
    #expect(nothing.share(of: .names) == 0)
    #expect(nothing.processors == 0)
    #expect(nothing.entriesPerSecond == 0)
    #expect(nothing.bytesPerSecond == 0)
  }
}

import ByteSources
import ExampleArchives
import Findings
import Foundation
import Linting
import Synchronization
import TestSupport
import Testing

/// A file that is changed by somebody else while it is checked. The change falls before each of the engine's calls in turn, from the first read
/// after opening to the last look at the file.
@Suite struct ChangingFileTests {
  /// What happens to the file.
  enum Change: String, CaseIterable, Sendable {
    case cutShort
    case emptied
    case grown
    case overwrittenByAShorterOne
    case replaced
    case removed

    func happen(to path: String) throws {
      switch self {
      case .cutShort, .emptied:
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.truncate(atOffset: self == .emptied ? 0 : file.seekToEnd() / 2)
        try file.close()
      case .grown:
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data("more".utf8))
        try file.close()
      case .overwrittenByAShorterOne:
        try Data(ChangingFileTests.archive(workOrders: 1)).write(to: URL(filePath: path))
      case .replaced:
        let other = path + ".new"
        try FileManager.default.copyItem(atPath: path, toPath: other)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: other, toPath: path)
      case .removed:
        try FileManager.default.removeItem(atPath: path)
      }
    }
  }

  /// A file that changes before the call with a number.
  private final class ChangingSource: ByteSource {
    let size: UInt64
    private let file: FileByteSource
    private let change: @Sendable () throws -> Void
    private let moment: Int
    private let calls = Mutex(0)

    init(path: String, before moment: Int, _ change: Change) throws {
      file = try FileByteSource(path: path)
      size = file.size
      self.moment = moment
      self.change = { try change.happen(to: path) }
    }

    /// How many calls there were.
    var callCount: Int { calls.withLock { $0 } }

    func read(at offset: UInt64, into buffer: inout MutableRawSpan) throws(ByteSourceError) {
      try count()
      try file.read(at: offset, into: &buffer)
    }

    func verifyUnchanged() throws(ByteSourceError) {
      try count()
      try file.verifyUnchanged()
    }

    private func count() throws(ByteSourceError) {
      let isNow = calls.withLock { calls in
        defer { calls += 1 }
        return calls == moment
      }
      guard isNow else { return }
      do { try change() } catch { throw ByteSourceError(.system(0), "the test cannot change it: \(error)") }
    }
  }

  private static let definition = """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups: [meter]
    metadata: {keys: {region: {type: text, required: true}}}
    parameters: {keys: {work_type: {type: text, required: true}}}
    """

  /// A sound archive whose photos and documents are compressed, so that all of them are read through libzip; and too large for one read.
  static func archive(workOrders: Int) -> [UInt8] {
    var random = SplitMix64(seed: 1)
    let photo = SampleImage.tiny(seed: 1).jpeg()
    var entries: [ZipEntry] = []
    for number in 0..<workOrders {
      let noise = (0..<40_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      entries += [
        ZipEntry("W\(number)/meter-1.jpg", ZipContent(deflated: photo + noise)),
        ZipEntry("W\(number)/metadata.json", ZipContent(deflated: Array(#"{"region": "north"}"#.utf8))),
        ZipEntry("W\(number)/parameters.json", ZipContent(deflated: Array(#"{"work_type": "repair"}"#.utf8))),
      ]
    }
    return ZipWriter.archive(of: entries)
  }

  /// With all contents read there are more moments, and the photos are read twice: where they begin, and whole.
  @Test(arguments: Change.allCases, [false, true])
  func aChangeIsAFailureAtAnyMoment(_ change: Change, _ readsContents: Bool) async throws {
    let folder = try ScratchFolder()
    let original = Self.archive(workOrders: 3)
    var moment = 0
    while true {
      let path = try folder.write(original, to: "batch-\(moment).zip")
      let source = try ChangingSource(path: path, before: moment, change)
      let report = try await CollectedReport.linting(
        [Linter.Input(path: "batch.zip", source: source)], definition: Self.definition, tasks: 1,
        readsContents: readsContents)
      if source.callCount <= moment {
        // Nothing was called after the moment, so nothing has changed.
        #expect(report.summary.result == .passed)
        break
      }
      check(report, "\(change) before call \(moment)")
      moment += 1
    }
    #expect(moment > 6)
  }

  /// What lies behind the cut fails for one reason, which is said once.
  @Test func aCutIsOneFailureHoweverMuchLiesBehindIt() async throws {
    let folder = try ScratchFolder()
    let original = Self.archive(workOrders: 80)
    let path = try folder.write(original, to: "batch.zip")
    func lint(_ source: ChangingSource) async throws -> ArchiveReport {
      try await CollectedReport.linting(
        [Linter.Input(path: "batch.zip", source: source)], definition: Self.definition, tasks: 1
      ).archives[0]
    }
    let unchanged = try ChangingSource(path: path, before: .max, .cutShort)
    #expect(try await lint(unchanged).verdict == .valid)
    // The headers, the photos and the documents are read one after the other, each taking a third of the calls at least.
    let archive = try await lint(ChangingSource(path: path, before: unchanged.callCount / 2, .cutShort))
    #expect(archive.status == .partial)
    #expect(archive.failures.map(\.kind) == [.changed])
    let unchecked = archive.workOrderVerdicts.count { $0 == .unchecked }
    #expect(unchecked > 20)
    let failure = try #require(archive.failures.first)
    #expect(failure.entry != nil)
    #expect(failure.message.contains(/; \d\d+ more entries could not be read either$/))
  }

  private func check(_ report: CollectedReport, _ comment: Comment) {
    let archive = report.archives[0]
    #expect(report.archives.count == 1, comment)
    #expect([.partial, .unreadable].contains(archive.status), comment)
    #expect(report.summary.result == .incomplete, comment)
    #expect(!archive.failures.isEmpty, comment)
    #expect(archive.failures.allSatisfy { [.changed, .inputOutput].contains($0.kind) }, comment)
    #expect(archive.failures.contains { $0.kind == .changed }, comment)
    #expect(Set(archive.failures.map(\.kind)).count == archive.failures.count, comment)
    #expect(report.summary.failures == archive.failures, comment)
    #expect(archive.verdict != .valid, comment)
  }
}

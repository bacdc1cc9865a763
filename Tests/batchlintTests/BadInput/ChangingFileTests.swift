import ExampleArchives
import Foundation
import TestSupport
import Testing

extension CommandTests {
  /// A file that another process changes while the command reads it: the command says so, or judges the file as it was before or after.
  ///
  /// `EVERY_CHANGE=1` tries it 200 times; without it, 24 times.
  @Suite struct ChangingFileTests {
    /// What happens to the file, and what the command finds when it happened before the start.
    enum Change: CaseIterable, Sendable {
      case cutShort
      case grown
      case replaced

      var findings: [String] {
        switch self {
        case .cutShort: ["truncated-archive"]
        case .grown: ["trailing-bytes"]
        case .replaced: []
        }
      }
    }

    /// When it happens.
    private enum Moment {
      /// So long after the command's start.
      case after(Duration)
      /// As soon as the command has opened the file; it is stopped meanwhile.
      case whenOpen
    }

    private static let attempts = ProcessInfo.processInfo.environment["EVERY_CHANGE"] == "1" ? 200 : 24

    /// How runs ended.
    private struct Counts {
      var unnoticed = 0
      var failed = 0
      var judgedAfterwards = 0
    }

    @Test func aChangeIsAFailureOrNotSeenAtAll() throws {
      let archive = LargeArchive()
      let folder = try Sample.folder()
      try archive.write(to: folder.file("batch.zip"))
      // The first run finds files that are not in memory yet; the second one tells this machine's pace.
      var duration = Duration.zero
      for _ in 0..<2 {
        let start = ContinuousClock.now
        #expect(try Batchlint.run("lint", "--deep", "batch.zip", in: folder).status == 0)
        duration = ContinuousClock.now - start
      }

      var counts = Counts()
      for attempt in 0..<Self.attempts {
        let change = Change.allCases[attempt / 2 % Change.allCases.count]
        // From before the file is opened to behind the end; and, in every other attempt, just when it is open.
        let moment: Moment =
          attempt % 2 == 0
          ? .after(duration * Double(attempt) / Double(Self.attempts)) : .whenOpen
        try count(run(change, moment, archive), change, &counts)
      }
      #expect(counts.unnoticed + counts.failed + counts.judgedAfterwards == Self.attempts)
      #expect(counts.failed > 0)
      print("changed files: \(counts)")
    }

    private func count(_ run: Batchlint.Run, _ change: Change, _ counts: inout Counts) throws {
      let report = try LintReport(json: Array(run.output.utf8))
      let rules = report.archives.flatMap(\.findings).map(\.rule)
      switch run.status {
      case 3:
        #expect(report.failures.count == 1)
        #expect(report.failures.allSatisfy { $0.message.contains("while it was read") })
        #expect(report.result == "incomplete")
        counts.failed += 1
      case 0 where rules.isEmpty: counts.unnoticed += 1
      case 1 where rules == change.findings: counts.judgedAfterwards += 1
      default: Issue.record("exit code \(run.status) after \(change): \(run.output)\(run.errors)")
      }
    }

    /// Runs the command, and changes the file at a moment.
    private func run(_ change: Change, _ moment: Moment, _ archive: LargeArchive) throws -> Batchlint.Run {
      let folder = try Sample.folder()
      let path = folder.file("batch.zip")
      try archive.write(to: path)
      try archive.write(to: folder.file("other.zip"))
      for name in ["out", "err"] { try folder.write([], to: name) }
      let process = Process()
      process.executableURL = URL(filePath: Batchlint.tool.path)
      process.arguments = ["lint", "--deep", "-o", "json", "batch.zip"]
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.standardOutput = FileHandle(forWritingAtPath: folder.file("out"))
      process.standardError = FileHandle(forWritingAtPath: folder.file("err"))
      try process.run()
      switch moment {
      case .after(let duration):
        let start = ContinuousClock.now
        while ContinuousClock.now - start < duration {}
      case .whenOpen:
        while process.isRunning, !Self.hasOpened(path, process.processIdentifier) {}
        kill(process.processIdentifier, SIGSTOP)
      }
      switch change {
      case .cutShort: try archive.cutShort(path)
      case .grown: try archive.grow(path)
      case .replaced: _ = unsafe rename(folder.file("other.zip"), path)
      }
      kill(process.processIdentifier, SIGCONT)
      process.waitUntilExit()
      // No signal ends it.
      #expect(process.terminationReason == .exit)
      return Batchlint.Run(
        status: process.terminationStatus, output: String(decoding: try folder.read("out"), as: UTF8.self),
        errors: String(decoding: try folder.read("err"), as: UTF8.self))
    }

    /// Whether a process has a file open (proc(5), `/proc/PID/fd`).
    private static func hasOpened(_ path: String, _ process: Int32) -> Bool {
      let folder = "/proc/\(process)/fd"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.contains { name in
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")) == path
      }
    }
  }

  /// A sound archive of 64 MiB, nearly all of it a hole in the file: it is made anew in no time, and takes some time to be read.
  private struct LargeArchive {
    private let size: Int
    private let head: [UInt8]
    private let tail: [UInt8]

    init() {
      // Behind its end a photo may have anything.
      let photo = SampleImage.tiny(seed: 1).jpeg() + [UInt8](repeating: 0, count: 64 << 20)
      let bytes = ZipWriter.archive(of: [
        ZipEntry("WO_1/meter-1.jpg", ZipContent(stored: photo)),
        ZipEntry("WO_1/parameters.json", ZipContent(stored: Array(#"{"work_type": "repair"}"#.utf8))),
      ])
      size = bytes.count
      head = Array(bytes.prefix(4096))
      tail = Array(bytes.suffix(4096))
    }

    func write(to path: String) throws {
      try Data(head).write(to: URL(filePath: path))
      try change(path) { file in
        try file.truncate(atOffset: UInt64(size))
        try file.seek(toOffset: UInt64(size - tail.count))
        try file.write(contentsOf: Data(tail))
      }
    }

    func cutShort(_ path: String) throws { try change(path) { try $0.truncate(atOffset: UInt64(size / 2)) } }

    func grow(_ path: String) throws {
      try change(path) { file in
        try file.seekToEnd()
        try file.write(contentsOf: Data("more".utf8))
      }
    }

    private func change(_ path: String, _ body: (FileHandle) throws -> Void) throws {
      let file = try FileHandle(forUpdating: URL(filePath: path))
      try body(file)
      try file.close()
    }
  }
}

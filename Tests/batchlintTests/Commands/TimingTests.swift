import ExampleArchives
import Foundation
import TestSupport
import Testing

extension CommandTests {
  /// What a run took, told by `--timing`.
  @Suite struct TimingTests {
    /// What the tests look at in the JSON form.
    private struct Timing: Decodable {
      let tasks: Int
      let elapsedMs: Double
      let processorMs: Double
      let peakMemoryBytes: Int
      let archives: Int
      let entries: Int
      let documents: Int
      let bytes: Int
      let phases: [Phase]

      struct Phase: Decodable {
        let phase: String
        let ms: Double
        let share: Double
      }

      init(_ json: some Sequence<UInt8>) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(Timing.self, from: Data(json))
      }

      /// The phases that took place.
      var done: [String] { phases.filter { $0.ms > 0 }.map(\.phase) }
    }

    private static let phases = [
      "definition", "search", "structure", "second-opinion", "names", "survey", "archive-rules",
      "work-orders", "images", "documents", "contents", "across-archives", "reports",
    ]

    @Test func textGoesToStandardError() throws {
      let folder = try Sample.folderOfTwo()
      let plain = try Batchlint.run("lint", "bad.zip", "good.zip", in: folder)
      let timed = try Batchlint.run(
        "lint", "--jobs", "1", "--timing", "text", "bad.zip", "good.zip", in: folder)
      #expect(timed.status == 1)
      #expect(timed.output == plain.output)
      #expect(timed.errors.hasPrefix("timing: 2 archives, 4 entries, 2 documents, "))
      #expect(timed.errors.contains(" processors, for 1 task\n"))
      let table = timed.errors.split(separator: "\n").drop { !$0.hasPrefix("  phase ") }.dropFirst()
        .prefix { !$0.hasPrefix("  wall ms: ") }
      #expect(
        table.compactMap { $0.split(separator: " ").first }
          == Self.phases.filter { !["second-opinion", "contents"].contains($0) }.map { $0[...] } + ["all"])
    }

    /// The file is judged by a reader that knows nothing of this project.
    @Test(.enabled(if: ReportsFollowTheSchema.hasJudge, "needs python3 with jsonschema"))
    func aJSONFileFollowsTheSchema() throws {
      let folder = try Sample.folderOfTwo()
      let run = try Batchlint.run(
        "lint", "--deep", "-j2", "--timing", "json=timing.json", "good.zip", in: folder)
      #expect(run.status == 0)
      #expect(run.errors == "")
      try folder.write(Batchlint.run("schema", "timing").output, to: "schema.json")
      let verdict = try Tool.python(
        """
        import json, jsonschema
        jsonschema.Draft202012Validator(json.load(open('schema.json'))).validate(json.load(open('timing.json')))
        print('ok')
        """, in: folder.path)
      #expect(verdict == "ok\n")

      let timing = try Timing(folder.read("timing.json"))
      #expect(timing.phases.map(\.phase) == Self.phases)
      #expect(timing.done == Self.phases)
      #expect(timing.tasks == 2)
      #expect(timing.archives == 1)
      #expect(timing.entries == 2)
      #expect(timing.documents == 1)
      #expect(timing.bytes == Sample.good.count)
      #expect(timing.elapsedMs > 0)
      #expect(timing.peakMemoryBytes > 1 << 20)
    }

    @Test func entriesOfManyTasksAreCountedOnce() throws {
      let folder = try Sample.largeFolder()
      for jobs in ["-j1", "-j8"] {
        let run = try Batchlint.run("lint", "-q", jobs, "--timing", "json", "large.zip", in: folder)
        #expect(run.status == 1)
        let timing = try Timing(run.errors.utf8)
        #expect(timing.entries == 20_000)
        #expect(timing.documents == 10_000)
        #expect(timing.bytes == Sample.large.count)
        for phase in ["names", "work-orders", "images", "documents", "reports"] {
          #expect(timing.done.contains(phase), "\(phase)")
        }
        #expect(!timing.done.contains("contents"))
      }
    }

    @Test func theReportsStayTheSame() throws {
      let folder = try Sample.largeFolder()
      let reports = ["-o", "json=report.json", "-o", "csv=report.csv", "-o", "text"]
      func run(_ further: String...) throws -> [[UInt8]] {
        let run = try Batchlint.run(["lint", "-v"] + reports + further + ["large.zip"], in: folder)
        #expect(run.status == 1)
        return [Array(run.output.utf8), try folder.read("report.json"), try folder.read("report.csv")]
      }
      let plain = try run()
      for jobs in ["-j1", "-j2", "-j8"] {
        // The reports are too long to be shown when they differ.
        let isSame = try run(jobs, "--timing", "text", "--timing", "json=timing.json") == plain
        #expect(isSame, "\(jobs)")
      }
    }

    @Test func ordersAreTimedToo() throws {
      let folder = try Sample.folderOfTwo()
      let run = try Batchlint.run("order", "--timing", "json", "good.zip", in: folder)
      #expect(run.status == 0)
      #expect(run.output == (try Batchlint.run("order", "good.zip", in: folder)).output)
      let timing = try Timing(run.errors.utf8)
      #expect(timing.entries == 2)
      #expect(timing.done.contains("names"))
    }

    /// Two forms of one run say the same.
    @Test func severalForms() throws {
      let folder = try Sample.folderOfTwo()
      let run = try Batchlint.run(
        "lint", "--timing", "text=timing.txt", "--timing", "json=timing.json", "--timing", "json", "good.zip",
        in: folder)
      #expect(run.status == 0)
      #expect(Array(run.errors.utf8) == (try folder.read("timing.json")))
      #expect(String(decoding: try folder.read("timing.txt"), as: UTF8.self).hasPrefix("timing: 1 archive, "))
    }

    /// The kernel's own account of a process (getrusage(2)) begins with the memory of the one that started it.
    @Test(.enabled(if: Tool.exists("python3"), "needs python3")) func thePeakOfMemoryIsItsOwn() throws {
      let folder = try Sample.folderOfTwo()
      // A program with twice the memory that a run takes starts another run.
      let peaks = try Tool.python(
        """
        import json, subprocess, sys
        def peak():
            subprocess.run([sys.argv[1], 'lint', '-q', '--timing', 'json=timing.json', 'good.zip'],
                           stdout=subprocess.DEVNULL, check=True)
            return json.load(open('timing.json'))['peak_memory_bytes']
        alone = peak()
        ballast = bytearray(b'x') * (2 * alone)
        print(alone, peak(), len(ballast))
        """, [Batchlint.tool.path], in: folder.path
      ).split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
      try #require(peaks.count == 3)
      #expect(peaks[1] < peaks[2])
    }

    // MARK: What goes wrong

    /// Nothing is read for a file that cannot be opened. A device that is full is found out when the report is there already.
    @Test(
      arguments: [
        ("missing/t.json", "missing/t.json cannot be created: No such file or directory", false),
        (".", ". cannot be written: Is a directory", false),
        ("/dev/full", "/dev/full cannot be written: No space left on device", true),
        ("a\u{1b}/t", #"a\x1b/t cannot be created: No such file or directory"#, false),
      ])
    func theFileCannotBeWritten(_ path: String, _ message: String, _ hasReport: Bool) throws {
      let folder = try Sample.folderOfTwo()
      let plain = try Batchlint.run("lint", "good.zip", in: folder)
      let expected = Batchlint.Run(
        status: 3, output: hasReport ? plain.output : "", errors: "batchlint: \(message)\n")
      #expect(try Batchlint.run("lint", "--timing", "json=\(path)", "good.zip", in: folder) == expected)
    }

    /// A run that does not come to its end leaves the file as it was.
    @Test(arguments: [["-a", "wrong.yaml"], ["-o", "json=/dev/full"]])
    func aRunThatBreaksOffTellsNothing(_ arguments: [String]) throws {
      let folder = try Sample.folderOfTwo()
      try folder.write("schema_version: 2\n", to: "wrong.yaml")
      try folder.write("the one before", to: "timing.json")
      let run = try Batchlint.run(
        ["lint", "--timing", "json=timing.json", "good.zip"] + arguments, in: folder)
      #expect(run.status == (arguments.contains("-a") ? 2 : 3))
      #expect(String(decoding: try folder.read("timing.json"), as: UTF8.self) == "the one before")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.filter { $0.contains("partial") } == [])
    }
  }
}

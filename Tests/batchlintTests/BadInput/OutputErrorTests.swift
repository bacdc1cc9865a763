import Foundation
import Outputs
import TestSupport
import Testing

extension CommandTests {
  /// Reports that cannot be written. The run ends with one line on standard error, and leaves no half of a report behind.
  @Suite struct OutputErrorTests {
    /// `head` reads a line of a report that fits in no pipe, and goes.
    @Test(arguments: [["lint", "-v"], ["lint", "-o", "json"], ["order"]])
    func theReaderGoes(_ arguments: [String]) throws {
      let folder = try Sample.largeFolder()
      let script =
        #"{ "$0" \#(arguments.joined(separator: " ")) large.zip; echo "exit $?" >&2; } | head -n 1"#
      let run = try Batchlint.shell(script, in: folder)
      #expect(run.output.split(separator: "\n").count == 1)
      #expect(
        run.errors == """
          batchlint: standard output was closed before the report was complete
          exit 3

          """)
    }

    @Test(arguments: [
      ["lint", "a.zip"], ["order", "a.zip"], ["init", "a.zip"], ["rules"], ["schema", "report"], ["--help"],
      ["--version"],
    ])
    func standardOutputIsFull(_ arguments: [String]) throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "a.zip")
      #expect(
        try Batchlint.shell(#"exec "$0" \#(arguments.joined(separator: " ")) > /dev/full"#, in: folder)
          == Batchlint.Run(
            status: 3, errors: "batchlint: standard output cannot be written: No space left on device\n"))
    }

    /// No file that is opened later takes the place of a stream that is closed.
    @Test func standardOutputIsClosed() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "a.zip")
      #expect(
        try Batchlint.shell(#"exec "$0" lint -o json=report.json -o text a.zip >&-"#, in: folder)
          == Batchlint.Run(
            status: 3, errors: "batchlint: standard output cannot be written: Bad file descriptor\n"))
    }

    @Test func standardErrorIsClosed() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "a.zip")
      let run = try Batchlint.shell(
        #"exec "$0" order --format csv nowhere.zip a.zip 2>&-"#, in: folder)
      #expect(
        run
          == Batchlint.Run(
            status: 3,
            output: """
              archive,work_order,position,entry,task_group,order_number
              a.zip,WO_1,1,WO_1/meter-1.jpg,meter,1

              """))
    }

    @Test func standardInputIsClosed() throws {
      #expect(
        try Batchlint.shell(#"exec "$0" lint --files-from - <&-"#)
          == Batchlint.Run(
            status: 3, errors: "batchlint: standard input cannot be read: Bad file descriptor\n"))
    }

    // MARK: Files

    private func lint(reportTo path: String, in folder: ScratchFolder) throws -> Batchlint.Run {
      try folder.write(Sample.good, to: "a.zip")
      return try Batchlint.run("lint", "-o", "json=\(path)", "a.zip", in: folder)
    }

    @Test(
      arguments: [
        ("missing/report.json", "missing/report.json cannot be created: No such file or directory"),
        ("a.zip/report.json", "a.zip/report.json cannot be written: Not a directory"),
        (".", ". cannot be written: Is a directory"),
        ("/dev/full", "/dev/full cannot be written: No space left on device"),
        ("a\u{1b}/report.json", #"a\x1b/report.json cannot be created: No such file or directory"#),
      ])
    func theFileCannotBeWritten(_ path: String, _ message: String) throws {
      let folder = try Sample.folder()
      #expect(
        try lint(reportTo: path, in: folder) == Batchlint.Run(status: 3, errors: "batchlint: \(message)\n"))
    }

    /// Whether a process may have file systems of its own, for as long as it lives.
    private static let canMount: Bool = {
      guard let unshare = Tool("unshare"), let folder = try? ScratchFolder() else { return false }
      return (try? unshare.run(["-rm", "mount", "-t", "tmpfs", "none", folder.path]).status) == 0
    }()

    /// On a disk that is too small for the report, the report that was there before stays.
    @Test(.enabled(if: canMount, "cannot mount a small file system")) func theDiskIsFull() throws {
      let folder = try Sample.largeFolder()
      try folder.write("", to: "disk/here")
      let script = """
        mount -t tmpfs -o size=64k none disk
        printf 'the one before' > disk/report.json
        "$0" lint -o json=disk/report.json large.zip
        echo "exit $?"
        ls -A disk
        cat disk/report.json
        """
      let unshare = try #require(Tool("unshare"))
      #expect(
        try Batchlint.run(["-rm", "sh", "-c", script, Batchlint.tool.path], by: unshare, in: folder)
          == Batchlint.Run(
            status: 0,
            output: """
              exit 3
              report.json
              the one before
              """,
            errors: "batchlint: disk/report.json cannot be written: No space left on device\n"))
    }

    /// One report that cannot be written spoils the run; the other one is not left half done.
    @Test func oneOfTwoReports() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "a.zip")
      let run = try Batchlint.run(
        "lint", "-o", "json=report.json", "-o", "text=/dev/full", "a.zip", in: folder)
      #expect(run.status == 3)
      #expect(run.errors == "batchlint: /dev/full cannot be written: No space left on device\n")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left.filter { $0.contains("partial") } == [])
    }
  }
}

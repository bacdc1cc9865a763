import TestSupport
import Testing

extension CommandTests {
  /// The table of exit codes, row by row, with the last line of the text report, which says why.
  @Suite struct ExitCodeTests {
    struct Row: Sendable, CustomTestStringConvertible {
      let arguments: [String]
      let status: Int32
      let lastLine: String

      init(_ arguments: String..., status: Int32, _ lastLine: String = "") {
        self.arguments = arguments
        self.status = status
        self.lastLine = lastLine
      }

      var testDescription: String { arguments.joined(separator: " ") }
    }

    static let rows = [
      Row("good.zip", status: 0, "passed"),
      Row("warned.zip", status: 0, "passed with 1 warning"),
      Row("--fail-on", "never", "bad.zip", status: 0, "passed with 1 error"),
      Row("--max-warnings", "1", "warned.zip", status: 0, "passed with 1 warning"),
      Row(
        "--allow-incomplete", "good.zip", "missing.zip", status: 0,
        "incomplete, but admitted: 1 archive could not be read"),
      Row(
        "--allow-incomplete", "--fail-on", "never", "cut.zip", status: 0,
        "incomplete, but admitted: 1 archive could not be read"),

      Row("bad.zip", status: 1, "failed: 1 error"),
      Row("--fail-on", "warning", "warned.zip", status: 1, "failed: 1 finding at or above warning"),
      Row("--fail-on", "note", "noted.zip", status: 1, "failed: 1 finding at or above note"),
      Row("--max-warnings", "0", "warned.zip", status: 1, "failed: 1 warning, and none is admitted"),
      Row(
        "--max-warnings", "0", "warned.zip", "bad.zip", status: 1,
        "failed: 2 errors; 1 warning, and none is admitted"),
      Row(
        "--allow-incomplete", "bad.zip", "missing.zip", status: 1,
        "failed: 1 error; 1 archive could not be read, too"),

      Row(status: 2),
      Row("--fail-on", "fatal", "good.zip", status: 2),
      Row("--max-warnings", "-1", "good.zip", status: 2),
      Row("--strict-baseline", "good.zip", status: 2),
      Row("-a", "nowhere.yaml", "good.zip", status: 2),

      Row("missing.zip", status: 3, "incomplete: 1 archive could not be read"),
      Row("good.zip", "missing.zip", status: 3, "incomplete: 1 archive could not be read"),
      Row("bad.zip", "missing.zip", status: 3, "incomplete: 1 archive could not be read; 1 error found"),
      Row("--fail-on", "never", "missing.zip", status: 3, "incomplete: 1 archive could not be read"),
      Row(
        "--fail-on", "never", "cut.zip", status: 3,
        "incomplete: 1 archive could not be read; 1 error found"),
    ]

    @Test(arguments: rows)
    func row(_ row: Row) throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "good.zip")
      try folder.write(Sample.bad, to: "bad.zip")
      try folder.write(Sample.warned, to: "warned.zip")
      try folder.write(Sample.noted, to: "noted.zip")
      try folder.write(Array(Sample.good.dropLast(30)), to: "cut.zip")
      let run = try Batchlint.run(["lint"] + row.arguments, in: folder)
      #expect(run.status == row.status)
      #expect(run.output.split(separator: "\n").last.map(String.init) ?? "" == row.lastLine)
      // A wrong command line is told on standard error, and nothing else is.
      #expect(run.errors.isEmpty == (row.status != 2))
    }
  }
}

import ExampleArchives
import TestSupport
import Testing

extension CommandTests {
  /// A baseline's life: written, used, moved, outgrown, brought up to date.
  @Suite struct BaselineCommandTests {
    private static func photo(_ name: String) -> ZipEntry {
      ZipEntry(name, ZipContent(stored: SampleImage.tiny(seed: UInt8(name.utf8.count)).jpeg()))
    }

    private static let mistakes = [
      photo("WO_1/meter-1.jpg"), ZipEntry("WO_1/parameters.json", ZipContent(stored: Array("{}".utf8))),
      ZipEntry("WO_1/notes.txt", ZipContent(stored: [65])), photo("WO_2/metre-11.jpg"),
      ZipEntry("WO_2/parameters.json", ZipContent(stored: Array("{\n\n}".utf8))),
    ]

    /// A checkout with the archive, its definition and its baseline.
    private func checkout() throws -> ScratchFolder {
      let folder = try ScratchFolder()
      try folder.write(Sample.definition, to: "june/application.yaml")
      try folder.write(ZipWriter.archive(of: Self.mistakes), to: "june/batch.zip")
      let run = try Batchlint.shell(
        #"cd june && "$0" lint -o json=plain.json batch.zip; exec "$0" lint -q --write-baseline known.json batch.zip"#,
        in: folder)
      #expect(run.status == 0)
      #expect(run.output.hasSuffix("\npassed with 4 errors\n"))
      return folder
    }

    @Test func movedAndReorderedNothingShows() throws {
      let folder = try checkout()
      try folder.write(
        ZipWriter.archive(of: Self.mistakes.reversed()), to: "june/batch.zip")
      let run = try Batchlint.shell(
        #"mkdir -p elsewhere/far && mv june elsewhere/far/july && cd elsewhere && exec "$0" lint -a far/july/application.yaml --baseline far/july/known.json far"#,
        in: folder)
      #expect(run.status == 0)
      #expect(run.output.hasSuffix("\n  the baseline holds 4 more findings\npassed\n"))
    }

    @Test func whatIsMendedIsGoneAndATwinIsNew() throws {
      let folder = try checkout()
      // One finding is mended, and another one has a twin now.
      var entries = Self.mistakes
      entries[1].content = ZipContent(stored: Array(#"{"work_type": "repair"}"#.utf8))
      entries.append(ZipEntry("WO_1/notes.txt", ZipContent(stored: [66])))
      try folder.write(ZipWriter.archive(of: entries), to: "june/batch.zip")
      let run = try Batchlint.shell(
        #"cd june && exec "$0" lint -v --baseline known.json batch.zip"#, in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("[unexpected-file]"))
      #expect(run.output.contains("[duplicate-entry]"))
      #expect(!run.output.contains("[missing-key]"))
      #expect(!run.output.contains("[unknown-task-group]"))
      #expect(run.output.contains("\n  the baseline holds 3 more findings\n"))
      #expect(
        run.output.contains(
          "\n  1 finding of the baseline is gone; --write-baseline brings it up to date\n    batch.zip: missing-key\n"
        ))
      #expect(run.output.hasSuffix("\nfailed: 2 errors\n"))
    }

    @Test func aStrictBaselineShrinks() throws {
      let folder = try checkout()
      var entries = Self.mistakes
      entries.remove(at: 2)
      try folder.write(ZipWriter.archive(of: entries), to: "june/batch.zip")
      let script = #"cd june && exec "$0" lint --baseline known.json "$@""#
      let lax = try Batchlint.shell(script, "batch.zip", in: folder)
      #expect(lax.status == 0)
      let strict = try Batchlint.shell(script, "--strict-baseline", "batch.zip", in: folder)
      #expect(strict.status == 1)
      #expect(strict.output.hasSuffix("\nfailed: 1 finding of the baseline is gone\n"))
      let update = try Batchlint.shell(script, "--write-baseline", "known.json", "batch.zip", in: folder)
      #expect(update.status == 0)
      let again = try Batchlint.shell(script, "--strict-baseline", "batch.zip", in: folder)
      #expect(again.status == 0)
    }

    /// What a baseline holds of archives that are not linted this time stays in it.
    @Test func writingKeepsWhatWasNotLinted() throws {
      let folder = try checkout()
      try folder.write(Sample.archive(workOrder: "WO_9", parameters: "{}"), to: "june/other.zip")
      let run = try Batchlint.shell(
        """
        cd june && "$0" lint -q --baseline known.json --write-baseline both.json other.zip &&
        exec "$0" lint -q --baseline both.json --strict-baseline batch.zip other.zip
        """, in: folder)
      #expect(run.status == 0)
      #expect(run.output.hasSuffix("\npassed\n"))
    }

    @Test func theJSONReportTellsAll() throws {
      let folder = try checkout()
      var entries = Self.mistakes
      entries.remove(at: 2)
      try folder.write(ZipWriter.archive(of: entries), to: "june/batch.zip")
      let run = try Batchlint.shell(
        #"cd june && exec "$0" lint -o json --baseline known.json batch.zip"#, in: folder)
      #expect(run.status == 0)
      let told = try Tool.python(
        """
        import json, sys
        report = json.load(open('report.json'))
        archive = report['archives'][0]
        print([finding['rule'] for finding in archive['baselined_findings']], archive['findings'])
        print([(gone['rule'], gone['archive'], gone['count']) for gone in report['absent_findings']])
        print(report['totals']['baselined'], report['totals']['errors'], report['faults'], report['baselined_findings'])
        """,
        in: try report(run.output, folder))
      #expect(
        told == """
          ['missing-key', 'unknown-task-group', 'missing-key'] []
          [('unexpected-file', 'batch.zip', 1)]
          3 0 [] []

          """)
      _ = try LintReport(json: Array(run.output.utf8))
    }

    private func report(_ text: String, _ folder: ScratchFolder) throws -> String {
      try folder.write(text, to: "report.json")
      return folder.path
    }

    // MARK: Mistakes

    @Test(
      arguments: [
        ("nothing.json", "batchlint: nothing.json cannot be opened: No such file or directory\n"),
        ("plain.json", "batchlint: plain.json:1:1: a baseline is a dictionary\n"),
        ("list.json", #"batchlint: list.json:1:1: the key "findings" is missing"# + "\n"),
      ])
    func aWrongBaseline(_ name: String, _ message: String) throws {
      let folder = try Sample.folder()
      try folder.write(Sample.bad, to: "bad.zip")
      try folder.write("[]", to: "plain.json")
      try folder.write(#"{"schema_version": "1.0"}"#, to: "list.json")
      let run = try Batchlint.run("lint", "--baseline", name, "bad.zip", in: folder)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(
        run.errors == message
          + "batchlint: no archive was opened; --write-baseline writes a file that --baseline reads\n")
    }
  }
}

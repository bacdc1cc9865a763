import TestSupport
import Testing

extension CommandTests {
  /// `batchlint lint`: what its options do.
  @Suite struct LintTests {
    private func folder(_ archives: (name: String, bytes: [UInt8])...) throws -> ScratchFolder {
      let folder = try Sample.folder()
      for (name, bytes) in archives { try folder.write(bytes, to: name) }
      return folder
    }

    private static let textOfBad = """
      ✖ bad.zip  1 work order, 1 image: 1 error
        WO_1
          parameters.json
            1:1  error  the key "work_type" is missing [missing-key]
                        help: Add the key with its value.

      ✖ 1 error in 1 archive (1 work order, 1 image)
      failed: 1 error

      """

    @Test func aGoodArchive() throws {
      #expect(
        try Batchlint.run("lint", "valid.zip")
          == Batchlint.Run(
            status: 0,
            output: """
              ✔ valid.zip  3 work orders, 12 images

              ✔ nothing found in 1 archive (3 work orders, 12 images)
              passed

              """))
    }

    @Test func aBadArchive() throws {
      #expect(
        try Batchlint.run("lint", "bad.zip", in: folder(("bad.zip", Sample.bad)))
          == Batchlint.Run(status: 1, output: Self.textOfBad))
    }

    /// Reports in files are those that standard output would get, and nothing else is printed.
    @Test func bothReportsInFiles() throws {
      let folder = try folder(("bad.zip", Sample.bad))
      try folder.write("the one before", to: "report.txt")
      let run = try Batchlint.run(
        "lint", "-o", "text=report.txt", "--output", "json=a=b.json", "bad.zip", in: folder)
      #expect(run == Batchlint.Run(status: 1))
      #expect(try String(decoding: folder.read("report.txt"), as: UTF8.self) == Self.textOfBad)
      let json = try Batchlint.run("lint", "-o", "json", "bad.zip", in: folder)
      #expect(try folder.read("a=b.json") == Array(json.output.utf8))
      let report = try LintReport(json: folder.read("a=b.json"))
      #expect(report.archives.flatMap(\.findings).map(\.rule) == ["missing-key"])
    }

    @Test func oneReportInAFile() throws {
      let folder = try folder(("bad.zip", Sample.bad))
      let run = try Batchlint.run("lint", "-o", "text", "-o", "json=report.json", "bad.zip", in: folder)
      #expect(run == Batchlint.Run(status: 1, output: Self.textOfBad))
      #expect(try LintReport(json: folder.read("report.json")).result == "failed")
    }

    @Test func quiet() throws {
      let folder = try folder(("good.zip", Sample.archive(workOrder: "WO_2")), ("bad.zip", Sample.bad))
      #expect(
        try Batchlint.run("lint", "--quiet", "good.zip", "bad.zip", in: folder)
          == Batchlint.Run(
            status: 1,
            output: """
              ✖ bad.zip  1 work order, 1 image: 1 error
                WO_1
                  parameters.json
                    1:1  error  the key "work_type" is missing [missing-key]
                                help: Add the key with its value.

              failed: 1 error

              """))
      #expect(
        try Batchlint.run("lint", "-q", "good.zip", in: folder)
          == Batchlint.Run(status: 0, output: "passed\n"))
    }

    @Test func verbose() throws {
      let folder = try folder(("bad.zip", Sample.bad))
      #expect(
        try Batchlint.run("lint", "--verbose", "bad.zip", in: folder)
          == Batchlint.Run(
            status: 1,
            output: """
              ✖ bad.zip  1 work order, 1 image: 1 error
                WO_1
                  parameters.json
                    1:1  error  the key "work_type" is missing [missing-key]
                                help: Add the key with its value.
                                asked for: application.yaml:9:5
                                more: batchlint explain missing-key
                processing order
                  ✖ WO_1
                    1  meter-1.jpg  meter  1

              ✖ 1 error in 1 archive (1 work order, 1 image)
                3 rules were not run:
                  bytes-after-stream: whole contents are read with --deep only
                  image-damaged: whole contents are read with --deep only
                  image-dimensions: whole contents are read with --deep only
              failed: 1 error

              """))
    }

    /// Of the seven findings in the fixture so many are listed; the totals are those of all.
    @Test(arguments: [0, 1, 6, 7, 8]) func maxFindings(_ limit: Int) throws {
      let run = try Batchlint.run("lint", "--max-findings", "\(limit)", "wrong-types.zip")
      let listed = run.output.split(separator: "\n").count { $0.contains("  error  ") }
      #expect(listed == min(limit, 7))
      #expect(run.status == 1)
      #expect(run.output.contains("\n✖ 7 errors in 1 archive (2 work orders, 4 images)\n"))
      #expect(run.output.hasSuffix("\nfailed: 7 errors\n"))
      let remark =
        "  \(7 - listed) more finding\(listed == 6 ? " is" : "s are") not listed (--max-findings \(limit));"
      #expect(run.output.contains(remark) == (limit < 7))
    }

    @Test(
      arguments: [
        ("error", "good.zip", 0), ("error", "warned.zip", 0), ("error", "bad.zip", 1),
        ("warning", "good.zip", 0),
        ("warning", "warned.zip", 1), ("warning", "noted.zip", 0), ("note", "noted.zip", 1),
        ("note", "good.zip", 0),
        ("never", "bad.zip", 0), ("never", "warned.zip", 0), ("never", "nowhere.zip", 3),
      ])
    func failOn(_ severity: String, _ archive: String, _ status: Int32) throws {
      let folder = try folder(
        ("good.zip", Sample.good), ("bad.zip", Sample.bad), ("warned.zip", Sample.warned),
        ("noted.zip", Sample.noted))
      let report = try Batchlint.report("--fail-on", severity, archive, in: folder, status: status)
      #expect(report.result == ["passed", "failed", "", "incomplete"][Int(status)])
    }

    // MARK: The definition

    @Test func withoutADefinition() throws {
      let folder = try folder(("bad.zip", Sample.bad))
      let run = try Batchlint.run("lint", "--no-application", "bad.zip", in: folder)
      #expect(run.status == 0)
      #expect(run.output.contains("rules were not run: there is no application definition (see --verbose)\n"))
      #expect(run.output.hasSuffix("\npassed\n"))
    }

    /// The nearest `application.yaml` above the working directory counts, and the report names it by its relative path.
    @Test func theDefinitionIsFoundUpward() throws {
      let folder = try folder(("a/b/bad.zip", Sample.bad))
      let far = try Batchlint.shell(#"cd a/b && exec "$0" lint -v bad.zip"#, in: folder)
      #expect(far.status == 1)
      #expect(far.output.contains("asked for: ../../application.yaml:9:5"))
      try folder.write("\n" + Sample.definition, to: "a/application.yaml")
      let near = try Batchlint.shell(#"cd a/b && exec "$0" lint -v bad.zip"#, in: folder)
      #expect(near.output.contains("asked for: ../application.yaml:10:5"))
      let named = try Batchlint.shell(
        #"cd a/b && exec "$0" lint -v -a ../../application.yaml bad.zip"#, in: folder)
      #expect(named == far)
    }
  }
}

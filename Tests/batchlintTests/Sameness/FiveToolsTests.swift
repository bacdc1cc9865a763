import ExampleArchives
import TestSupport
import Testing

extension CommandTests {
  /// The same folder gives the same findings and the same order, whichever tool zips it.
  @Suite struct FiveToolsTests {
    /// Two work orders, with something wrong in names, in photos and in documents.
    private static let files: [(name: String, bytes: [UInt8])] = [
      ("WO_1/meter-10.jpg", SampleImage.tiny(seed: 2).jpeg()),
      ("WO_1/meter-2.jpg", SampleImage.tiny(seed: 3).jpeg()),
      ("WO_1/meter.png", SampleImage.tiny(seed: 4).png()),
      ("WO_1/metre-1.jpg", SampleImage.tiny(seed: 5).jpeg()),
      ("WO_1/Zähler-3.jpg", SampleImage.tiny(seed: 6).jpeg()),
      ("WO_1/parameters.json", Array("{\n  \"work_typ\": 1\n}\n".utf8)),
      ("WO_2/meter-1.jpg", []),
      ("WO_2/meter-01.jpg", SampleImage.tiny(seed: 7).jpeg()),
      ("WO_2/parameters.json", Array(#"{"work_type": "repair",}"#.utf8)),
      ("WO_2/after/meter-2.jpg", SampleImage.tiny(seed: 8).jpeg()),
    ]

    /// What is the same for all tools.
    private struct Picture: Equatable {
      var findings: [LintReport.Finding]
      let workOrders: [LintReport.WorkOrder]

      init(_ report: LintReport) throws {
        let archive = try #require(report.archives.first)
        #expect(archive.status == "complete")
        findings = archive.findings
        workOrders = archive.workOrders
      }
    }

    /// Of the archive that the tests write themselves.
    private func reference() throws -> Picture {
      let folder = try Sample.folder()
      let entries = Self.files.map { ZipEntry($0.name, ZipContent(stored: $0.bytes)) }
      try folder.write(ZipWriter.archive(of: entries), to: "batch.zip")
      return try Picture(Batchlint.report("batch.zip", in: folder, status: 1))
    }

    /// - Parameter marksNames: whether the tool says of names beyond ASCII that they are UTF-8; one that does not gets a warning on top.
    private func expectTheSame(
      _ tool: String, _ arguments: String..., marksNames: Bool = true
    ) throws {
      let folder = try Sample.folder()
      for file in Self.files { try folder.write(file.bytes, to: file.name) }
      let result = try #require(Tool(tool)).run(
        arguments + ["batch.zip", "WO_2", "WO_1"], in: folder.path, environment: ["LC_ALL": "C.UTF-8"])
      #expect(result.status == 0, "\(result.errorText)")
      var picture = try Picture(Batchlint.report("batch.zip", in: folder, status: 1))
      let warning = picture.findings.firstIndex { $0.rule == "undeclared-name-encoding" }
      #expect((warning == nil) == marksNames)
      if let warning { picture.findings.remove(at: warning) }
      #expect(try picture == reference())
    }

    @Test(.enabled(if: Tool.exists("zip"), "zip is not installed"))
    func zip() throws { try expectTheSame("zip", "-q", "-r", marksNames: false) }

    @Test(.enabled(if: Tool.exists("7z"), "7z is not installed"))
    func sevenZip() throws { try expectTheSame("7z", "a", "-bd", "-tzip") }

    @Test(.enabled(if: Tool.exists("python3"), "python3 is not installed"))
    func python() throws { try expectTheSame("python3", "-m", "zipfile", "-c") }

    @Test(.enabled(if: Tool.exists("bsdtar"), "bsdtar is not installed"))
    func bsdtar() throws { try expectTheSame("bsdtar", "-a", "-cf") }

    @Test(.enabled(if: Tool.exists("jar"), "jar is not installed"))
    func jar() throws { try expectTheSame("jar", "-cMf") }

    /// The picture that all are compared with is the right one.
    @Test func theReferenceIsRight() throws {
      let picture = try reference()
      #expect(
        picture.findings.map { "\($0.location.entry ?? $0.location.workOrder ?? ""): \($0.rule)" } == [
          "WO_1/Zähler-3.jpg: unknown-task-group", "WO_1/metre-1.jpg: unknown-task-group",
          "WO_1/parameters.json: missing-key", "WO_1/parameters.json: unknown-key",
          "WO_2/after/meter-2.jpg: nested-folder", "WO_2/meter-01.jpg: order-number-format",
          "WO_2/meter-1.jpg: duplicate-order-number", "WO_2/meter-1.jpg: image-empty",
          "WO_2/parameters.json: invalid-json",
        ])
      #expect(
        picture.workOrders.map { $0.processingOrder.map(\.entry) } == [
          [
            "WO_1/metre-1.jpg", "WO_1/meter-2.jpg", "WO_1/Zähler-3.jpg", "WO_1/meter-10.jpg",
            "WO_1/meter.png",
          ],
          ["WO_2/meter-01.jpg", "WO_2/meter-1.jpg"],
        ])
    }
  }
}

import ExampleArchives
import TestSupport
import Testing

extension CommandTests {
  /// Names and values that would act on a terminal, break a line, or pass for a line of the report. `Batchlint.run` sees to it that no control
  /// character gets through; these tests make sure that the names are shown at all.
  @Suite struct HostileNameTests {
    private static let name = "W\u{1b}]0;title\u{7}\u{1b}[2J\u{9b}1m\u{202e}"
    private static let shown = #"W\x1b]0;title\x07\x1b[2J\u{9b}1m\u{202e}"#

    private func folder() throws -> ScratchFolder {
      let folder = try Sample.folder()
      let bytes = ZipWriter.archive(of: [
        ZipEntry(
          "\(Self.name)/meter-1\n::error::x.jpg", ZipContent(stored: SampleImage.tiny(seed: 1).jpeg())),
        ZipEntry(
          "\(Self.name)/parameters.json",
          ZipContent(deflated: Array(#"{"work_type": "\u001b[31m", "\u001b\n": 1}"#.utf8))),
        ZipEntry(nameBytes: [0x57, 0x2f, 0xff, 0xfe, 0x1b, 0x0a, 0x00], content: .empty),
        ZipEntry("\(Self.name)\r\nx.txt", .empty),
      ])
      try folder.write(bytes, to: "\(Self.name)\n.zip")
      return folder
    }

    @Test(arguments: [["lint"], ["lint", "-q"], ["lint", "-v"], ["order"], ["order", "--format", "csv"]])
    func theyAreShownEscaped(_ arguments: [String]) throws {
      let run = try Batchlint.run(arguments + ["."], in: folder())
      #expect(run.status == (arguments[0] == "lint" ? 1 : 0))
      #expect(run.output.contains(#"./\#(Self.shown)\n.zip"#))
      #expect(run.output.contains(#"meter-1\n::error::x.jpg"#))
    }

    @Test func theJSONReportKeepsThem() throws {
      let report = try Batchlint.report(".", in: folder(), status: 1)
      #expect(report.archives.map(\.path) == ["./\(Self.name)\n.zip"])
      #expect(report.archives[0].workOrders.contains { $0.name == Self.name })
    }

    @Test(arguments: ["init", "order"]) func inMessages(_ subcommand: String) throws {
      let folder = try Sample.folder()
      try folder.write("no archive", to: "a\u{1b}\n.zip")
      let run = try Batchlint.run(subcommand, "a\u{1b}\n.zip", in: folder)
      #expect(run.status == 3)
      #expect(run.errors.hasPrefix(#"batchlint: a\x1b\n.zip: "#))
    }

    @Test func inADefinition() throws {
      let folder = try ScratchFolder()
      try folder.write(#"{schema_version: 1, "\e[31m\n": 1}"#, to: "a\u{1b}\n.yaml")
      let run = try Batchlint.run("lint", "-a", "a\u{1b}\n.yaml", "nowhere.zip", in: folder)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix(#"a\x1b\n.yaml:1:"#))
      #expect(run.errors.contains(#"unknown key "\x1b[31m\n""#))
    }

    /// A definition that is inferred from such names is one that can be read.
    @Test func inAnInferredDefinition() throws {
      let folder = try folder()
      let run = try Batchlint.run("init", ".", in: folder)
      #expect(run.status == 0)
      try folder.write(run.output, to: "inferred.yaml")
      let lint = try Batchlint.run("lint", "-a", "inferred.yaml", ".", in: folder)
      #expect(lint.status == 1)
      #expect(lint.errors == "")
    }
  }
}
